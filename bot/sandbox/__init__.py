"""The sandbox: a stand-in for Telegram's servers on this machine, as strict as the real ones, and its page.

It knows the bot only over HTTP, and nothing in it leaves 127.0.0.1.
"""
