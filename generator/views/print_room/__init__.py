"""The print room: its page, the job sheet, what to reprint."""
