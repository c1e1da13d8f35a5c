; Mail: whoever wrote it chose every part of it.
(#set! trust remote)
(#set! says "a mail")

(#same! "imaplib.IMAP4" "imaplib.IMAP4_SSL" "imaplib.IMAP4_stream")
(#same! "poplib.POP3" "poplib.POP3_SSL")
(#same! "email.message.Message" "email.message.EmailMessage" "email.mime.base.MIMEBase" "mailbox.Message" "mailbox.mboxMessage" "mailbox.MaildirMessage")
(#same! "mailbox.Mailbox" "mailbox.mbox" "mailbox.Maildir" "mailbox.MH" "mailbox.Babyl" "mailbox.MMDF")

((call function: (_) @f) @typed (#resolves? @f "imaplib.IMAP4") (#type! "imaplib.IMAP4"))
((call function: (_) @f) @typed (#resolves? @f "poplib.POP3") (#type! "poplib.POP3"))
((call function: (_) @f) @source
  (#resolves? @f "imaplib.IMAP4.fetch" "imaplib.IMAP4.uid" "poplib.POP3.retr" "poplib.POP3.top"))
((call function: (_) @f) @source
  (#resolves? @f
    "email.message_from_bytes" "email.message_from_string" "email.message_from_file" "email.message_from_binary_file"
    "email.parser.Parser.parse" "email.parser.Parser.parsestr" "email.parser.BytesParser.parse"
    "email.parser.BytesParser.parsebytes"))
((call function: (_) @f) @typed
  (#resolves? @f
    "email.message_from_bytes" "email.message_from_string" "email.message_from_file" "email.message_from_binary_file"
    "email.parser.Parser.parse" "email.parser.Parser.parsestr" "email.parser.BytesParser.parse"
    "email.parser.BytesParser.parsebytes" "email.message.Message.get_body")
  (#type! "email.message.Message"))
((call function: (_) @f) @typed
  (#resolves? @f
    "email.message.Message.walk" "email.message.Message.iter_attachments" "email.message.Message.iter_parts")
  (#type! "builtins.list" "email.message.Message"))

((call function: (_) @f) @call
  (#resolves? @f
    "email.message.Message.get" "email.message.Message.get_all" "email.message.Message.items"
    "email.message.Message.values" "email.message.Message.keys" "email.message.Message.get_payload"
    "email.message.Message.get_content" "email.message.Message.get_body" "email.message.Message.get_filename"
    "email.message.Message.get_param" "email.message.Message.get_params" "email.message.Message.get_boundary"
    "email.message.Message.get_content_type" "email.message.Message.walk" "email.message.Message.iter_attachments"
    "email.message.Message.iter_parts" "email.message.Message.as_string" "email.message.Message.as_bytes")
  (#flows! @call receiver result))

