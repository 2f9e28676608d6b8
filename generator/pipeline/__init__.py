"""The stages in their order, and the only place that knows it: load, remember, check, put together, render.

    facts/*.yml -- load --> Briefing -- word --> units -- memory, checks --> editions -- render --> Markdown
                 content.py                     catalogues.py, machine.py             pages.py

Every stage is a function of the one before and of files below the project's folder.
"""
