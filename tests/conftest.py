"""What every test shares: a cache of its own, so that no test reads what an earlier version of the program left."""

from __future__ import annotations

import os
import tempfile

os.environ["NMITERMS_CACHE"] = tempfile.mkdtemp(prefix="nmiterms-cache-")
