// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/records.hpp"

#include <optional>

namespace budkavle::wire {
namespace {

constexpr std::size_t kHeaderLength = 8;
constexpr std::size_t kBeginBodyLength = 8;
constexpr unsigned kBitsOfByte = 8;
constexpr unsigned kByteMask = 0xFF;
constexpr unsigned char kVersion = 1;
constexpr unsigned kResponder = 1;

// The types of section 8 of the specification that are met here.
constexpr unsigned char kBeginRequest = 1;
constexpr unsigned char kEndRequest = 3;
constexpr unsigned char kParameters = 4;
constexpr unsigned char kStandardOutput = 6;
constexpr unsigned char kGetValues = 9;
constexpr unsigned char kGetValuesResult = 10;
constexpr unsigned char kUnknownType = 11;

struct Header {
    unsigned char version;
    unsigned char type;
    std::uint16_t request_id;
    std::size_t content_length;
    std::size_t padding_length;
};

unsigned byte_at(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<unsigned char>(bytes[at]);
}

Header read_header(std::string_view bytes) noexcept {
    constexpr std::size_t kType = 1;
    constexpr std::size_t kRequestId = 2;
    constexpr std::size_t kContentLength = 4;
    constexpr std::size_t kPaddingLength = 6;
    const auto pair_at = [&](std::size_t at) {
        return (byte_at(bytes, at) << kBitsOfByte) | byte_at(bytes, at + 1);
    };
    return {static_cast<unsigned char>(byte_at(bytes, 0)),
            static_cast<unsigned char>(byte_at(bytes, kType)),
            static_cast<std::uint16_t>(pair_at(kRequestId)), pair_at(kContentLength),
            byte_at(bytes, kPaddingLength)};
}

void append_header(std::string& out, unsigned char type, std::uint16_t id, std::size_t length) {
    out.push_back(static_cast<char>(kVersion));
    out.push_back(static_cast<char>(type));
    out.push_back(static_cast<char>(id >> kBitsOfByte));
    out.push_back(static_cast<char>(id & kByteMask));
    out.push_back(static_cast<char>(length >> kBitsOfByte));
    out.push_back(static_cast<char>(length & kByteMask));
    out.append(2, '\0');  // no padding; reserved
}

/// Takes a length of one or four bytes off the front of name-value pairs (section 3.4).
std::optional<std::size_t> take_length(std::string_view& pairs) noexcept {
    constexpr unsigned kLongMark = 0x80;
    constexpr std::size_t kLongLength = 4;
    if (pairs.empty()) {
        return std::nullopt;
    }
    std::size_t length = byte_at(pairs, 0);
    std::size_t taken = 1;
    if ((length & kLongMark) != 0) {
        if (pairs.size() < kLongLength) {
            return std::nullopt;
        }
        length &= ~std::size_t{kLongMark};
        for (; taken < kLongLength; ++taken) {
            length = (length << kBitsOfByte) | byte_at(pairs, taken);
        }
    }
    pairs.remove_prefix(taken);
    return length;
}

struct Pair {
    std::string_view name;
    std::string_view value;
};

std::optional<Pair> take_pair(std::string_view& pairs) noexcept {
    const auto name_length = take_length(pairs);
    const auto value_length = take_length(pairs);
    if (!name_length || !value_length || *name_length > pairs.size() ||
        *value_length > pairs.size() - *name_length) {
        return std::nullopt;
    }
    const Pair pair{pairs.substr(0, *name_length), pairs.substr(*name_length, *value_length)};
    pairs.remove_prefix(*name_length + *value_length);
    return pair;
}

Arrival broken() noexcept {
    return {.state = Arrival::State::broken};
}

Arrival refused(std::uint16_t id, http::Status status) noexcept {
    return {.state = Arrival::State::refused, .request_id = id, .status = status};
}

/// The verdict on all parameters of a request together.
Arrival examine_pairs(std::string_view pairs, std::uint16_t id, std::size_t count_limit) {
    for (std::size_t count = 0; !pairs.empty(); ++count) {
        if (count == count_limit) {
            return refused(id, http::Status::header_fields_too_large);
        }
        const auto pair = take_pair(pairs);
        if (!pair) {
            return broken();
        }
        constexpr std::string_view kForbiddenInNames("=\0", 2);
        if (pair->name.find_first_of(kForbiddenInNames) != std::string_view::npos ||
            pair->value.find('\0') != std::string_view::npos) {
            return refused(id, http::Status::bad_request);
        }
    }
    return {.state = Arrival::State::complete, .request_id = id};
}

/// The first record: a management record or the start of a request.
Arrival examine_first(std::string_view bytes, const Header& header) {
    const std::size_t length = kHeaderLength + header.content_length + header.padding_length;
    const bool is_whole = bytes.size() >= length;
    if (header.request_id == 0) {
        return {.state = is_whole ? Arrival::State::management : Arrival::State::incomplete,
                .length = length};
    }
    // libfcgi forgets the padding of this record and would read it as the next one.
    if (header.type != kBeginRequest || header.content_length != kBeginBodyLength ||
        header.padding_length != 0) {
        return broken();
    }
    if (!is_whole) {
        return {};
    }
    const unsigned role =
        (byte_at(bytes, kHeaderLength) << kBitsOfByte) | byte_at(bytes, kHeaderLength + 1);
    if (role != kResponder) {
        return broken();
    }
    return {.state = Arrival::State::complete, .request_id = header.request_id, .length = length};
}

}  // namespace

Arrival examine_arrival(std::string_view bytes, const RecordLimits& limits) {
    if (bytes.size() < kHeaderLength) {
        return !bytes.empty() && byte_at(bytes, 0) != kVersion ? broken() : Arrival{};
    }
    Header header = read_header(bytes);
    if (header.version != kVersion) {
        return broken();
    }
    const Arrival first = examine_first(bytes, header);
    if (first.state != Arrival::State::complete) {
        return first;
    }
    bytes.remove_prefix(first.length);
    std::string pairs;
    std::size_t announced = 0;
    for (;;) {
        if (bytes.size() < kHeaderLength) {
            return {};
        }
        header = read_header(bytes);
        if (header.version != kVersion || header.type != kParameters ||
            header.request_id != first.request_id) {
            return broken();
        }
        if (header.content_length == 0) {
            // libfcgi forgets padding here and would read it as the next record.
            return header.padding_length == 0
                       ? examine_pairs(pairs, first.request_id, limits.parameter_count)
                       : broken();
        }
        announced += header.content_length;
        if (announced > limits.parameter_bytes) {
            return refused(first.request_id, http::Status::header_fields_too_large);
        }
        const std::size_t length = kHeaderLength + header.content_length + header.padding_length;
        if (bytes.size() < length) {
            return {};
        }
        pairs.append(bytes, kHeaderLength, header.content_length);
        bytes.remove_prefix(length);
    }
}

std::string answer_management(std::string_view record, std::size_t connection_limit) {
    const Header header = read_header(record);
    std::string content;
    if (header.type != kGetValues) {
        constexpr std::size_t kReserved = 7;
        content.push_back(static_cast<char>(header.type));
        content.append(kReserved, '\0');
    }
    std::string_view asked =
        record.substr(kHeaderLength, header.type == kGetValues ? header.content_length : 0);
    const std::string count = std::to_string(connection_limit);
    while (const auto pair = take_pair(asked)) {
        const bool is_count = pair->name == "FCGI_MAX_CONNS" || pair->name == "FCGI_MAX_REQS";
        if (is_count || pair->name == "FCGI_MPXS_CONNS") {
            const std::string_view value = is_count ? std::string_view(count) : "0";
            content.push_back(static_cast<char>(pair->name.size()));
            content.push_back(static_cast<char>(value.size()));
            content.append(pair->name).append(value);
        }
    }
    // Each name may be asked for again and again: the record must not outgrow its length field.
    constexpr std::size_t kContentLimit = 0xFFFF;
    if (content.size() > kContentLimit) {
        content.clear();
    }
    std::string answer;
    append_header(answer, header.type == kGetValues ? kGetValuesResult : kUnknownType, 0,
                  content.size());
    return answer + content;
}

std::string make_bare_text(http::Status status) {
    const std::string line =
        std::to_string(static_cast<int>(status)) + ' ' + std::string(http::reason_phrase(status));
    const std::string body = line + '\n';
    std::string text = "Status: " + line +
                       "\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n";
    if (status == http::Status::service_unavailable) {
        text += "Retry-After: 2\r\n";
    }
    return text + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void append_output_header(std::string& out, std::uint16_t request_id, std::size_t length) {
    append_header(out, kStandardOutput, request_id, length);
}

void append_answer_end(std::string& out, std::uint16_t request_id) {
    constexpr std::size_t kEndBodyLength = 8;
    append_header(out, kStandardOutput, request_id, 0);
    append_header(out, kEndRequest, request_id, kEndBodyLength);
    out.append(kEndBodyLength, '\0');  // application status 0, FCGI_REQUEST_COMPLETE
}

std::string make_bare_answer(std::uint16_t request_id, http::Status status) {
    const std::string text = make_bare_text(status);
    std::string answer;
    append_output_header(answer, request_id, text.size());
    answer += text;
    append_answer_end(answer, request_id);
    return answer;
}

}  // namespace budkavle::wire
