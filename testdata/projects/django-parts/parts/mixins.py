from django.db import connection


class Ordered:
    orders = ("name", "price")

    def order(self):
        wanted = self.request.GET.get("order", "name")
        return wanted if wanted in self.orders else "name"

    def raw_order(self):
        return self.request.GET.get("order", "name")


class Queries:
    def rows(self, sql, *args):
        with connection.cursor() as cursor:
            cursor.execute(sql, args)  # want: sql-injection high
            return cursor.fetchall()
