// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=----WebKitFormBoundaryX7";

/// One part with the header lines `header` (without the last line end) and `content`.
std::string part(std::string_view header, std::string_view content) {
    return "------WebKitFormBoundaryX7\r\n" + std::string(header) + "\r\n\r\n" +
           std::string(content) + "\r\n";
}

std::string field(std::string_view name, std::string_view content) {
    return part("Content-Disposition: form-data; name=\"" + std::string(name) + "\"", content);
}

std::string file(std::string_view name, std::string_view content) {
    return part("Content-Disposition: form-data; name=\"file\"; filename=\"" + std::string(name) +
                    "\"\r\nContent-Type: IMAGE/jpeg; x=y",
                content);
}

constexpr std::string_view kEnd = "------WebKitFormBoundaryX7--\r\n";

/// The form of `body`, held so that its views live. Fails the test if it cannot be read.
class Form {
public:
    explicit Form(std::string parts) : body_(std::move(parts) + std::string(kEnd)) {
        auto parsed = parse_multipart(kType, body_);
        if (auto* form = std::get_if<MultipartForm>(&parsed)) {
            form_ = std::move(*form);
        } else {
            ADD_FAILURE() << "problem " << static_cast<int>(std::get<MultipartProblem>(parsed));
        }
    }
    const MultipartForm* operator->() const { return &form_; }
    [[nodiscard]] const std::string& body() const { return body_; }

private:
    std::string body_;
    MultipartForm form_{{}};
};

/// What is wrong with `body`; nothing if it can be read.
std::optional<MultipartProblem> problem(std::string_view body, const MultipartLimits& limits = {},
                                        std::string_view type = kType) {
    const auto parsed = parse_multipart(type, body, limits);
    const auto* found = std::get_if<MultipartProblem>(&parsed);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::string file_name(std::string_view sent) {
    const Form form(file(sent, "x"));
    return form->files("file").at(0)->file_name.value();
}

TEST(Multipart, FieldsAndFilesAreReadInOrder) {
    const std::string binary("\xFF\xD8\0\r\n--\r\n------WebKit", 22);
    const Form form(field("title", "Ny bro\r\növer älven") + file("bro.jpg", binary) +
                    field("alt", ""));
    ASSERT_EQ(form->parts().size(), 3U);
    EXPECT_EQ(form->find_text("title"), "Ny bro\r\növer älven");
    EXPECT_EQ(form->find_text("alt"), "");
    EXPECT_FALSE(form->find_text("file"));
    const auto files = form->files("file");
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0]->file_name, "bro.jpg");
    EXPECT_EQ(files[0]->media_type, "image/jpeg");
    EXPECT_EQ(files[0]->bytes, binary);
}

TEST(Multipart, AFileIsNotCopied) {
    const Form form(file("a.jpg", std::string(1000, 'x')));
    const char* const bytes = form->files("file").at(0)->bytes.data();
    EXPECT_GE(bytes, form.body().data());
    EXPECT_LT(bytes, form.body().data() + form.body().size());
}

TEST(Multipart, SeveralFilesUnderOneNameAreAllThere) {
    const Form form(file("a.jpg", "1") + file("b.jpg", "2"));
    EXPECT_EQ(form->files("file").size(), 2U);
    EXPECT_TRUE(form->files("other").empty());
}

TEST(Multipart, AFileFieldWithNothingChosenHasNoFile) {
    EXPECT_TRUE(Form(file("", ""))->files("file").empty());
    EXPECT_EQ(Form(file("tom.pdf", ""))->files("file").size(), 1U);
}

TEST(Multipart, FileNamesAreWhatTheWriterSees) {
    EXPECT_EQ(file_name("årsmöte 1–2 🌲.pdf"), "årsmöte 1–2 🌲.pdf");
    EXPECT_EQ(file_name("A %22b%22 100%25.jpg"), "A \"b\" 100%25.jpg");
    EXPECT_EQ(file_name("A \\\"b\\\".jpg"), "A \"b\".jpg");
    EXPECT_EQ(file_name("a;b=c.jpg"), "a;b=c.jpg");
}

TEST(Multipart, FileNamesHaveNoPath) {
    EXPECT_EQ(file_name("C:\\Users\\Ann\\bro.jpg"), "bro.jpg");
    EXPECT_EQ(file_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(file_name("a\\"), "");
}

TEST(Multipart, FileNamesHoldNothingThatCouldHurt) {
    EXPECT_EQ(file_name("a%0D%0Ab%00.jpg"), "ab%00.jpg");
    EXPECT_EQ(file_name("a\x01\x7F\xFF.jpg"), "a\xEF\xBF\xBD.jpg");
    const std::string longest = file_name(std::string(300, 'a') + ".jpg");
    EXPECT_EQ(longest.size(), kFileNameLimitBytes);
}

TEST(Multipart, AnEmptyFormHasNoParts) {
    EXPECT_TRUE(Form("")->parts().empty());
}

TEST(Multipart, WhatFollowsTheEndIsNotRead) {
    EXPECT_FALSE(problem(field("a", "1") + std::string(kEnd) + field("b", "2")));
}

TEST(Multipart, IsKnownByItsType) {
    EXPECT_TRUE(is_multipart_form("Multipart/Form-Data; boundary=x"));
    EXPECT_FALSE(is_multipart_form("application/x-www-form-urlencoded"));
    EXPECT_FALSE(is_multipart_form("multipart/form-data-x"));
    const std::string body = "--a b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--a b--";
    EXPECT_FALSE(problem(body, {}, "multipart/form-data; charset=utf-8; boundary=\"a b\""));
}

TEST(Multipart, NeedsABoundaryThatCanBe) {
    const std::string long_boundary(71, 'x');
    for (const std::string& type :
         {std::string("text/plain"), std::string("multipart/form-data"),
          std::string("multipart/form-data; boundary="),
          std::string("multipart/form-data; boundary=\"a "),
          std::string("multipart/form-data; boundary=\"a \""), std::string(""),
          "multipart/form-data; boundary=" + long_boundary}) {
        EXPECT_EQ(problem("", {}, type), MultipartProblem::not_multipart) << type;
    }
}

TEST(Multipart, ABrokenUploadIsTold) {
    const std::string whole = field("a", "1") + file("b.jpg", "2");
    EXPECT_EQ(problem(whole), MultipartProblem::cut_short);
    EXPECT_EQ(problem(whole.substr(0, 40)), MultipartProblem::cut_short);
    EXPECT_EQ(problem(whole.substr(0, whole.size() - 2)), MultipartProblem::cut_short);
}

TEST(Multipart, IsNotMended) {
    EXPECT_EQ(problem(""), MultipartProblem::malformed);
    EXPECT_EQ(problem("preamble\r\n" + field("a", "1")), MultipartProblem::malformed);
    EXPECT_EQ(problem(part("Content-Disposition", "1")), MultipartProblem::malformed);
    EXPECT_EQ(problem(part("Content-Disposition: attachment; name=\"a\"", "1")),
              MultipartProblem::malformed);
    EXPECT_EQ(problem(part("Content-Disposition: form-data; name=\"a", "1")),
              MultipartProblem::malformed);
    EXPECT_EQ(problem(part("Content-Disposition: form-data; name=\"a\"\r\n"
                           "Content-Disposition: form-data; name=\"b\"",
                           "1")),
              MultipartProblem::malformed);
    EXPECT_EQ(problem(part("Content-Disposition: form-data; name=\"a\"\r\n"
                           "Content-Transfer-Encoding: base64",
                           "MQ==") +
                      std::string(kEnd)),
              MultipartProblem::malformed);
}

TEST(Multipart, EveryPartHasAName) {
    EXPECT_EQ(problem(part("Content-Type: text/plain", "1")), MultipartProblem::bad_name);
    for (const std::string& name :
         {std::string(), std::string("a%0Ab"), std::string("\xFF"), std::string(257, 'a')}) {
        EXPECT_EQ(problem(field(name, "1")), MultipartProblem::bad_name) << name;
    }
}

TEST(Multipart, TextIsUtf8WithoutNul) {
    const std::string end(kEnd);
    EXPECT_EQ(problem(field("a", "\xE5") + end), MultipartProblem::bad_text);
    EXPECT_EQ(problem(field("a", std::string_view("a\0", 2)) + end), MultipartProblem::bad_text);
}

TEST(Multipart, HasLimits) {
    const std::string two = field("a", "12") + file("b.jpg", "1234") + std::string(kEnd);
    EXPECT_FALSE(problem(two, {.parts = 2, .field_bytes = 2, .file_bytes = 4}));
    EXPECT_EQ(problem(two, {.parts = 1}), MultipartProblem::too_many_parts);
    EXPECT_EQ(problem(two, {.field_bytes = 1}), MultipartProblem::field_too_large);
    EXPECT_EQ(problem(two, {.file_bytes = 3}), MultipartProblem::file_too_large);
    EXPECT_EQ(problem(two, {.header_bytes = 20}), MultipartProblem::header_too_large);
    EXPECT_EQ(status_of(MultipartProblem::file_too_large), Status::content_too_large);
    EXPECT_EQ(status_of(MultipartProblem::cut_short), Status::bad_request);
}

}  // namespace
}  // namespace budkavle::http
