from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=99)
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE)

    @classmethod
    def search(cls, text):
        return cls.objects.raw("SELECT * FROM item WHERE name LIKE %s", [f"%{text}%"])
