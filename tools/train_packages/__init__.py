"""Makes the small, really trained Argos packages of tests/fixtures/packages; it serves no reader and no editor.

Run `python -m tools.train_packages --help` from the root of the project, in an environment that also has PyTorch.
"""
