import email
import email.parser
import imaplib
import os
import poplib
from email.message import EmailMessage


def imap():
    box = imaplib.IMAP4_SSL("mail")
    _, found = box.fetch("1", "(RFC822)")
    os.system(found[0][1])  # want: os-system high
    message = email.message_from_bytes(found[0][1])
    os.system(message["Subject"])  # want: os-system high
    os.system(message.get("From"))  # want: os-system high
    os.system(message.get_all("To")[0])  # want: os-system high
    os.system(message.get_payload())  # want: os-system high
    os.system(message.get_content_type())  # want: os-system high
    for name, value in message.items():
        os.system(value)  # want: os-system high
    for part in message.walk():
        os.system(part.get_filename())  # want: os-system high
        os.system(part.get_payload(decode=True).decode())  # want: os-system high
    for part in message.iter_attachments():
        os.system(part.get_filename())  # want: os-system high
    os.system(message.get_body().get_content())  # want: os-system high
    os.system(message.as_string())  # want: os-system high
    os.system(message.as_bytes().decode())  # want: os-system high
    os.system(message.values()[0])  # want: os-system high
    os.system(message.keys()[0])  # want: os-system high
    os.system(message.get_param("name"))  # want: os-system high
    os.system(message.get_params()[0][1])  # want: os-system high
    os.system(message.get_boundary())  # want: os-system high
    for part in message.iter_parts():
        os.system(part.get_content())  # want: os-system high
    os.system(f"head -{int(message['X-Lines'])} log")
    _, data = box.uid("fetch", "1", "(RFC822)")
    os.system(data[0][1])  # want: os-system high
    os.system(box.welcome)  # want: os-system medium


def pop():
    box = poplib.POP3("mail")
    _, lines, _ = box.retr(1)
    os.system(b"\n".join(lines).decode())  # want: os-system high
    os.system(box.top(1, 0)[1][0])  # want: os-system high


def parsed(text, file):
    os.system(email.message_from_string(text)["Subject"])  # want: os-system high
    os.system(email.message_from_file(file)["Subject"])  # want: os-system high
    os.system(email.message_from_binary_file(file)["Subject"])  # want: os-system high
    os.system(email.parser.Parser().parsestr(text)["Subject"])  # want: os-system high
    os.system(email.parser.Parser().parse(file)["Subject"])  # want: os-system high
    os.system(email.parser.BytesParser().parse(file)["Subject"])  # want: os-system high
    os.system(email.parser.BytesParser().parsebytes(text)["Subject"])  # want: os-system high


def written():
    message = EmailMessage()
    message["Subject"] = "done"
    os.system(message.as_string())  # want: os-system medium
