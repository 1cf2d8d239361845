"""What newslint learns from a newsroom's own archive; newslint.archive reads it."""
