// Keeps pages of one language on the reader's device. A page comes from the network while there is one; from the device
// only when the network fails or is silent for long, and then the page says so: its <html> gets the attribute data-kept.
// Nothing that the site has replaced outlives a new version of this file, but for pages that the reader has visited.
const PREFIX = `polybrief ${self.registration.scope} `;
const NAME = PREFIX + VERSION;
const MOST = 120; // files kept, some 5 MB; the oldest go first
const PATIENCE = 6000; // milliseconds without an answer, before a kept page is shown
const HASHED = /[.-][0-9a-f]{8,}\./; // such a name changes with what is in the file
const ASSET = /\/assets\/.*\.(css|js|png|svg|ico|woff2)$/;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFirst().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(replaceOlder().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { keep } = event.data || {};
  if (keep && isOurs(new URL(keep))) event.waitUntil(fetchAndKeep(new Request(keep)).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !isOurs(url)) return;
  if (request.mode === "navigate") {
    if (url.pathname.endsWith("/") || url.pathname.endsWith(".html")) event.respondWith(page(request));
  } else if (ASSET.test(url.pathname)) {
    event.respondWith(HASHED.test(url.pathname) ? keptFirst(request) : asset(request));
  }
});

function isOurs(url) {
  return url.href.startsWith(self.registration.scope);
}

function key(request) {
  const url = new URL(request.url);
  return url.origin + url.pathname; // neither ?query nor #anchor makes another page
}

async function keepFirst() {
  const cache = await caches.open(NAME);
  // "reload": a new version must not keep what an HTTP cache holds of the one before.
  await cache.addAll(FIRST.map((path) => new Request(new URL(path, self.registration.scope), { cache: "reload" })));
}

async function replaceOlder() {
  const cache = await caches.open(NAME);
  const known = new Set((await cache.keys()).map((request) => request.url));
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === NAME) continue;
    const older = await caches.open(name);
    for (const request of await older.keys()) {
      if (!known.has(request.url)) await cache.put(request, await older.match(request));
    }
    await caches.delete(name);
  }
  await limit(cache);
}

async function limit(cache) {
  const first = new Set(FIRST.map((path) => new URL(path, self.registration.scope).href));
  const requests = (await cache.keys()).filter((request) => !first.has(request.url));
  const most = MOST - first.size;
  await Promise.all(requests.slice(0, Math.max(0, requests.length - most)).map((request) => cache.delete(request)));
}

async function fetchAndKeep(request, options) {
  const answer = await fetch(request, options);
  // Once a newer worker has taken over, its cache is the only one.
  if (answer.ok && answer.type === "basic" && !answer.redirected && await caches.has(NAME)) {
    const copy = answer.clone();
    const cache = await caches.open(NAME);
    await cache.delete(key(request)); // what is put again is the newest
    await cache.put(key(request), copy);
    await limit(cache);
  }
  return answer;
}

async function kept(request) {
  return caches.match(key(request), { cacheName: NAME });
}

async function keptFirst(request) {
  return (await kept(request)) || fetchAndKeep(request);
}

async function asset(request) {
  return fetchAndKeep(request).catch(async () => (await kept(request)) || Response.error());
}

async function page(request) {
  // "no-cache": a browser's own cache would hide both that the page has changed and that the network is gone.
  const coming = fetchAndKeep(request, { cache: "no-cache" });
  const silent = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const answer = await Promise.race([coming, silent]).catch(() => null);
  if (answer) return answer;
  const copy = await kept(request);
  if (copy) {
    coming.catch(() => {});
    return marked(copy);
  }
  return coming.catch(async () => {
    // A page that was never visited: the home page lists what there is.
    const home = await kept(new Request(self.registration.scope));
    return home && key(request) !== self.registration.scope ? Response.redirect(self.registration.scope) : Response.error();
  });
}

async function marked(copy) {
  const html = (await copy.text()).replace("<html ", "<html data-kept ");
  const headers = new Headers(copy.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // of the bytes before
  return new Response(html, { status: 200, headers });
}
