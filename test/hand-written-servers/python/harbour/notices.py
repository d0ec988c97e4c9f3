"""What everybody may read, over TLS only, and what leads there."""

from aiohttp import web

from .answers import Answer, problem


def _for_readers(request: web.BaseRequest, answer: Answer) -> web.Response:
    if request.raw_path.split("?")[0] != "/notices":
        return problem(404, "nothing is there").response()
    if request.method not in ("GET", "HEAD"):
        return problem(405, "here one only reads", {"Allow": "GET, HEAD"}).response()
    return answer.response()


async def tell_notices(request: web.BaseRequest) -> web.Response:
    title = "Dragagem na doca de pesca: velocidade reduzida"
    return _for_readers(request, Answer(200, [{"id": 1, "title": title, "since": "2026-03-01T00:00:00Z"}]))


def redirect_to(secure_port: int):
    async def redirect(request: web.BaseRequest) -> web.Response:
        return _for_readers(request, Answer(308, headers={"Location": f"https://localhost:{secure_port}{request.raw_path}"}))

    return redirect
