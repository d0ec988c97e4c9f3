// The floor: node:http, the body read and parsed, nothing checked.
import { createServer } from "node:http";
import { item } from "./item.mjs";

function answer(response, status) {
  const body = JSON.stringify(item);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

const server = createServer((request, response) => {
  if (request.method === "GET") return answer(response, 200);
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString());
    answer(response, 201);
  });
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port })));
