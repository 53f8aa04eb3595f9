package org.carrousel.datasets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on this machine, good or bad on purpose; counts what it is asked. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Gives the whole body. */
  URI whole(String path, byte[] body) {
    return serve(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  /** Gives the whole body to nobody before {@code together} requests are open. */
  URI wholeTogether(String path, byte[] body, int together) {
    CountDownLatch open = new CountDownLatch(together);
    return serve(
        path,
        exchange -> {
          open.countDown();
          await(open);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  /** Promises {@code body.length} bytes, gives half of them and hangs up. */
  URI cut(String path, byte[] body) {
    return serve(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, body.length / 2);
        });
  }

  /** Promises no length, gives half of the body and hangs up without the closing chunk. */
  URI cutWithoutLength(String path, byte[] body) {
    return serve(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body, 0, body.length / 2);
          exchange.getResponseBody().flush();
          throw new IOException("hangs up");
        });
  }

  /** Gives half of the body, counts {@code given} down, and says no more until it is closed. */
  URI silentAfterHalf(String path, byte[] body, CountDownLatch given) {
    return serve(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, body.length / 2);
          exchange.getResponseBody().flush();
          given.countDown();
          await(new CountDownLatch(1));
        });
  }

  URI status(String path, int status) {
    return serve(path, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  URI redirect(String path, URI target) {
    return serve(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target.toString());
          exchange.sendResponseHeaders(302, -1);
        });
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private URI serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        (HttpExchange exchange) -> {
          requests.incrementAndGet();
          handler.handle(exchange);
          exchange.close();
        });
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IOException("waited too long");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
