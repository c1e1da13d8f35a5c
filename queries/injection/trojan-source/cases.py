import os

# check the rights ‮ } ⁦if admin⁩  # want: trojan-source warning
# Straße, ünïcödé, שלום, 中文
level = "user‮ ⁦# only admins⁩"  # want: trojan-source warning
name = "Straße, שלום, 中文"


def run(text):
    ｅval(text)  # want: eval-dynamic, trojan-source warning
    os.ｓystem(text)  # want: os-system, trojan-source warning
    os.system("ls")  # in plain letters
    größe = len(text)
    # hidden ‮  # want: trojan-source warning
    return größe
