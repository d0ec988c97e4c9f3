// Requests over connections that are kept open, one at a time on each (autocannon).
import autocannon from "autocannon";

const { url, method, body, connections, seconds, status } = JSON.parse(process.argv[2]);
const result = await autocannon({
  url,
  method,
  connections,
  duration: seconds,
  ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
});
const good = result.statusCodeStats[status]?.count ?? 0;
const bad = result.requests.total - good + result.errors + result.timeouts;
if (bad > 0) throw new Error(`${method} ${url}: ${bad} answers were not ${status}`);
console.log(JSON.stringify({ perSecond: good / result.duration, total: good }));
