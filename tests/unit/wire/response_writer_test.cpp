// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/response_writer.hpp"

#include <gtest/gtest.h>

namespace budkavle::wire {
namespace {

http::Response page() {
    http::Response response;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.body = std::make_shared<const std::string>("<p>");
    return response;
}

TEST(ResponseWriter, WritesStatusFieldsAndLength) {
    EXPECT_EQ(make_response_head(page()),
              "Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
              "Content-Length: 3\r\n\r\n");
}

TEST(ResponseWriter, AResponseWithoutBodyHasLengthZero) {
    http::Response response;
    response.status = http::Status::see_other;
    response.headers.add("Location", "/");
    EXPECT_EQ(make_response_head(response),
              "Status: 303 See Other\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
}

TEST(ResponseWriter, NotModifiedHasNeitherLengthNorBody) {
    http::Response response = page();
    response.status = http::Status::not_modified;
    EXPECT_EQ(make_response_head(response).find("Content-Length"), std::string::npos);
    EXPECT_EQ(body_to_send({}, response), "");
}

TEST(ResponseWriter, HeadHasTheLengthButNoBody) {
    http::Request request;
    request.method = http::Method::head;
    EXPECT_EQ(body_to_send(request, page()), "");
    EXPECT_EQ(body_to_send({}, page()), "<p>");
}

TEST(ResponseWriter, FieldsThatOnlyTheWireDecidesAreLeftOut) {
    http::Response response = page();
    for (const char* name : {"status", "CONTENT-LENGTH", "Connection", "Transfer-Encoding"}) {
        response.headers.add(name, "999");
    }
    EXPECT_EQ(make_response_head(response), make_response_head(page()));
}

TEST(ResponseWriter, AValueCannotStartAFieldOfItsOwn) {
    http::Response response = page();
    response.headers.add("Location", "/\r\nSet-Cookie: a=b");
    const std::string head = make_response_head(response);
    EXPECT_NE(head.find("Location: /  Set-Cookie: a=b\r\n"), std::string::npos) << head;
}

}  // namespace
}  // namespace budkavle::wire
