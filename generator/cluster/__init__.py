"""Work over several machines: who is there, who is given what, and what a late, lost or lying worker costs."""
