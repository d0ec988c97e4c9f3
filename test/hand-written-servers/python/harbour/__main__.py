"""Opens every port of the harbour, each wherever there is room.

The first line of stdin is a JSON object with `secret`, `cert` and `key` (PEM). Once every port is open, one line of JSON on stdout
says which port of the contract is where. It ends when stdin does, or on SIGTERM.
"""

import asyncio
import json
import os
import signal
import ssl
import sys
import tempfile

from aiohttp import web

from .api import Api
from .berths import Berths
from .notices import redirect_to, tell_notices
from .office import Office
from .quay import Quay
from .radar import Radar
from .sockets import Channel, serve_socket
from .tower import Tower
from .traffic import Traffic
from .world import World

_HOST = "127.0.0.1"


def _tls(cert: str, key: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(cert + key)
        file.flush()
        context.load_cert_chain(file.name)
    return context


class _Ports:
    def __init__(self) -> None:
        self._runners: list[web.BaseRunner] = []

    async def open(self, runner: web.BaseRunner, tls: ssl.SSLContext | None = None) -> int:
        await runner.setup()
        self._runners.append(runner)
        await web.TCPSite(runner, _HOST, 0, ssl_context=tls, shutdown_timeout=1).start()
        return runner.addresses[0][1]

    async def close(self) -> None:
        for runner in self._runners:
            await runner.cleanup()


async def _ended(stdin: asyncio.StreamReader) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    waits = [asyncio.create_task(stdin.read()), asyncio.create_task(stopped.wait())]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)


async def _stdin() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def main() -> None:
    stdin = await _stdin()
    settings = json.loads(await stdin.readline())
    world = World(settings["secret"])
    tower, radar, traffic, quay = Tower(world), Radar(), Traffic(world), Quay(world)

    def find(path: str) -> Channel | None:
        return tower if path == "/ws/tower" else radar if Radar.is_at(path) else None

    async def answer_upgrades(request: web.BaseRequest) -> web.StreamResponse:
        return await serve_socket(request, find)

    ports = _Ports()
    routes = [*Berths(world).routes(), *Office(world).routes()]
    tls = _tls(settings["cert"], settings["key"])
    server, traffic_port = await traffic.listen(_HOST)
    secure = await ports.open(web.ServerRunner(web.Server(tell_notices)), tls)
    opened = {
        7601: await ports.open(web.ServerRunner(web.Server(Api(world, routes)))),
        7602: traffic_port,
        7603: await ports.open(web.ServerRunner(web.Server(answer_upgrades))),
        7604: await ports.open(web.AppRunner(quay.app())),
        7605: secure,
        7606: await ports.open(web.ServerRunner(web.Server(redirect_to(secure)))),
    }
    print(json.dumps({"ready": True, "ports": opened}), flush=True)
    await _ended(stdin)
    for channel in (traffic, tower, radar, quay):
        channel.close()
    server.close()
    # The close frames that were just said should still go out.
    await asyncio.sleep(0.1)
    await ports.close()


asyncio.run(main())
# What the libraries still have in the background is nobody's business any more.
os._exit(0)
