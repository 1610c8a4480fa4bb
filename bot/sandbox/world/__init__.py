"""What the stand-in's Telegram consists of: people, chats, messages, updates, files and a clock.

Nothing here speaks HTTP; everything that changes is remembered by the shelves it stands on.
"""
