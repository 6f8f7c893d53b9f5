// Receives webhooks and checks each with the Standard Webhooks library: node receiver.cjs PORT FILE ok|500
const http = require("http");
const fs = require("fs");
const { Webhook } = require("standardwebhooks");

const [port, file, mode] = process.argv.slice(2);
const verifier = new Webhook(process.env.HOOK_SECRET);

http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const line = { id: request.headers["webhook-id"], mode, verified: false };
    try {
      line.digest = verifier.verify(body, request.headers);
      line.verified = true;
    } catch (e) {
      line.error = String(e);
    }
    let forged = true;
    try {
      verifier.verify(body + " ", request.headers);
    } catch {
      forged = false;
    }
    line.forged = forged;
    fs.appendFileSync(file, JSON.stringify(line) + "\n");
    response.statusCode = mode === "ok" ? (line.verified ? 204 : 400) : 500;
    response.end();
  });
}).listen(Number(port), "127.0.0.1");
