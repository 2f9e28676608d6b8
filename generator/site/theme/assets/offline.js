// Keeps pages on the device (../worker.js says which). It is loaded when the page is done, so that it costs no first visit.
(() => {
  const worker = new URL("../worker.js", document.currentScript.src);
  if (!worker.protocol.startsWith("http") || !window.isSecureContext || !navigator.serviceWorker) return;
  navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready).then((registration) => {
    // The worker did not see how this page was loaded.
    registration.active.postMessage({ keep: location.href.split("#")[0] });
  }, () => { /* private mode, or a full disk: the site works without */ });
})();
