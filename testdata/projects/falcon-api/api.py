import falcon

from resources import Health, Reports

app = falcon.App()
app.add_route("/health", Health())
app.add_route("/reports/{report_id:int}/{name}", Reports("/srv/reports"))
