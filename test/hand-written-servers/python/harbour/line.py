"""One client on a WebSocket, whatever library carries it."""

import asyncio
from typing import Awaitable, Callable

from .checks import write_json

"""What is kept for a client that does not read, in bytes."""
_MAX_BACKLOG = 4_194_304


class Line:
    """Says things in their order, and never makes its caller wait."""

    def __init__(
        self,
        send: Callable[[str | bytes], Awaitable[None]],
        close: Callable[[int, str], Awaitable[None]],
        drop: Callable[[], None],
    ) -> None:
        self._send = send
        self._close = close
        self._drop = drop
        self._queue: asyncio.Queue[tuple[int, str | bytes]] = asyncio.Queue()
        self._backlog = 0
        self._closing: asyncio.Task[None] | None = None
        self._writer = asyncio.create_task(self._write())

    @property
    def closing(self) -> "asyncio.Task[None] | None":
        """Under way once `close` was called."""
        return self._closing

    def say(self, **fields: object) -> None:
        self.say_raw(write_json(fields))

    def say_raw(self, data: str | bytes) -> None:
        if self._closing is not None:
            return
        if self._backlog > _MAX_BACKLOG:
            self.close(4008, "Reads too slowly")
            # It does not read that either.
            asyncio.get_running_loop().call_later(1, self._drop)
            return
        self._backlog += len(data)
        self._queue.put_nowait((0, data))

    def fault(self, code: str, message: str) -> None:
        self.say(type="fault", code=code, message=message)

    def close(self, code: int, reason: str) -> None:
        """What was said before is still said."""
        if self._closing is None:
            self._queue.put_nowait((code, reason))
            self._closing = self._writer

    def end(self) -> None:
        self._writer.cancel()

    async def _write(self) -> None:
        try:
            while True:
                code, data = await self._queue.get()
                if code != 0:
                    return await self._close(code, str(data))
                await self._send(data)
                self._backlog -= len(data)
        except (ConnectionError, RuntimeError):
            # The client has gone.
            return


class Schedule:
    """Runs a task every so many seconds, reckoned from its beginning and never from the last time."""

    def __init__(self, seconds: float, task: Callable[[int], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._start = self._loop.time()
        self._seconds = seconds
        self._task = task
        self._wait(1)

    def _wait(self, count: int) -> None:
        self._handle = self._loop.call_at(self._start + count * self._seconds, self._run, count)

    def _run(self, count: int) -> None:
        self._wait(count + 1)
        self._task(count)

    def stop(self) -> None:
        self._handle.cancel()


class Deadline:
    """Runs a task when nothing has put it off for so many seconds."""

    def __init__(self, seconds: float, task: Callable[[], None]) -> None:
        self._seconds = seconds
        self._task = task
        self.put_off()

    def put_off(self) -> None:
        self.stop()
        self._handle = asyncio.get_running_loop().call_later(self._seconds, self._task)

    def stop(self) -> None:
        handle = getattr(self, "_handle", None)
        if handle is not None:
            handle.cancel()
