import os

import falcon


class Resource:
    def on_get(self, req, resp, name):
        os.system(req.get_param("x"))  # want: os-system high
        os.system(req.params["x"])  # want: os-system high
        os.system(name)  # want: os-system high
        os.system(req.headers["X"])  # want: os-system high
        os.system(req.cookies["x"])  # want: os-system high
        os.system(req.media["x"])  # want: os-system high
        os.system(req.stream.read())  # want: os-system high
        os.system(req.bounded_stream.read())  # want: os-system high
        os.system(req.query_string)  # want: os-system high
        os.system(req.path)  # want: os-system high
        os.system(req.relative_uri)  # want: os-system high
        os.system(req.uri)  # want: os-system high
        os.system(req.url)  # want: os-system high
        os.system(req.prefix)  # want: os-system high
        os.system(req.host)  # want: os-system high
        os.system(req.remote_addr)  # want: os-system high
        os.system(req.access_route[0])  # want: os-system high
        os.system(req.auth)  # want: os-system high
        os.system(req.user_agent)  # want: os-system high
        os.system(req.referer)  # want: os-system high
        os.system(req.content_type)  # want: os-system high
        os.system(req.accept)  # want: os-system high
        os.system(req.forwarded[0].src)  # want: os-system high
        os.system(req.forwarded_host)  # want: os-system high
        os.system(req.forwarded_uri)  # want: os-system high
        os.system(req.forwarded_prefix)  # want: os-system high
        os.system(req.netloc)  # want: os-system high
        os.system(req.subdomain)  # want: os-system high
        os.system(req.headers_lower["x"])  # want: os-system high
        os.system(req.env["HTTP_X"])  # want: os-system high
        os.system(req.method)  # want: os-system high
        os.system(req.get_param_as_list("x")[0])  # want: os-system high
        os.system(req.get_param_as_json("x")["y"])  # want: os-system high
        os.system(req.get_param_as_media("x")["y"])  # want: os-system high
        os.system(req.get_param_as_dict("x")["y"])  # want: os-system high
        os.system(req.get_query_string_as_media()["x"])  # want: os-system high
        os.system(req.get_header("X"))  # want: os-system high
        os.system(req.get_media()["x"])  # want: os-system high
        os.system(req.get_cookie_values("x")[0])  # want: os-system high
        os.system(f'{req.get_param_as_int("x")} {req.get_param_as_bool("x")} {req.get_param_as_uuid("x")}')
        os.system(f'{req.get_param_as_float("x")} {req.get_param_as_date("x")} {req.get_param_as_datetime("x")}')
        os.system(f'{req.get_header_as_int("x")} {req.get_header_as_datetime("x")}')
        os.system(f"{req.content_length}")  # want: os-system medium


class Routed:
    def on_get(self, req, resp, user_id, row_id, key, when):
        os.system(user_id)  # want: os-system high
        os.system(f"{row_id}")  # want: os-system medium
        os.system(f"{key}")  # want: os-system high
        os.system(f"{when}")  # want: os-system high

    async def on_websocket(self, req, ws):
        os.system(await ws.receive_text())  # want: os-system high
        os.system(await ws.receive_data())  # want: os-system high
        os.system((await ws.receive_media())["x"])  # want: os-system high


app = falcon.App()
app.add_route("/routed/{user_id}/{row_id:int}/{key:uuid}/{when:dt('%Y')}", Routed())


class Other:
    def get(self, req, resp, name):
        os.system(req.get_param("x"))  # want: os-system medium
        os.system(name)  # want: os-system medium
