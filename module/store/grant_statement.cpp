// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/grant_statement.hpp"

#include <algorithm>
#include <cstddef>

namespace budkavle::store {
namespace {

struct Token {
    enum class Kind { word, name, text, mark, end } kind = Kind::end;
    std::string value;  ///< without its quotes

    [[nodiscard]] bool is_word(std::string_view word) const {
        return kind == Kind::word && value == word;
    }
    [[nodiscard]] bool is_mark(char mark) const {
        return kind == Kind::mark && value.front() == mark;
    }
};

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string quoted(std::string_view name) {
    std::string text = "`";
    for (const char c : name) {
        text.append(c == '`' ? 2 : 1, c);
    }
    return text + "`";
}

class Tokens {
public:
    explicit Tokens(std::string_view rest) : rest_(rest) { take(); }

    [[nodiscard]] const Token& now() const { return now_; }

    Token take() {
        Token taken = std::move(now_);
        now_ = read();
        return taken;
    }

private:
    Token read() {
        constexpr std::string_view kBlank = " \t\r\n";
        rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlank), rest_.size()));
        if (rest_.empty()) {
            return {};
        }
        const char first = rest_.front();
        if (first == '`' || first == '\'' || first == '"') {
            return read_quoted(first);
        }
        std::size_t length = 0;
        while (length < rest_.size() && is_word_character(rest_[length])) {
            ++length;
        }
        const bool is_word = length != 0;
        Token token{is_word ? Token::Kind::word : Token::Kind::mark,
                    std::string(rest_.substr(0, is_word ? length : 1))};
        rest_.remove_prefix(token.value.size());
        return token;
    }

    /// Within the quotes two of them stand for one.
    Token read_quoted(char quote) {
        Token token{quote == '`' ? Token::Kind::name : Token::Kind::text, {}};
        std::size_t at = 1;
        for (; at < rest_.size(); ++at) {
            if (rest_[at] == quote && (at + 1 == rest_.size() || rest_[++at] != quote)) {
                break;
            }
            token.value += rest_[at];
        }
        rest_.remove_prefix(std::min(at, rest_.size()));
        return token;
    }

    std::string_view rest_;
    Token now_;
};

class Parser {
public:
    Parser(std::string_view text, std::string_view database) : tokens_(text), database_(database) {}

    std::optional<GrantStatement> parse() {
        if (!tokens_.take().is_word("GRANT")) {
            return std::nullopt;
        }
        do {
            read_privilege();
        } while (tokens_.now().is_mark(',') && !tokens_.take().value.empty());
        GrantPlace place;
        if (tokens_.now().is_word("ON")) {
            tokens_.take();
            place = read_place();
        }
        if (!tokens_.take().is_word("TO")) {
            return std::nullopt;
        }
        read_grantee();
        read_grant_option();
        for (Right& right : statement_.rights) {
            right.place = place;
        }
        return std::move(statement_);
    }

private:
    [[nodiscard]] bool is_at_end() const { return tokens_.now().kind == Token::Kind::end; }

    void read_privilege() {
        std::string privilege;
        while (tokens_.now().kind == Token::Kind::name ||
               (tokens_.now().kind == Token::Kind::word && !tokens_.now().is_word("ON") &&
                !tokens_.now().is_word("TO"))) {
            const Token token = tokens_.take();
            privilege.append(privilege.empty() ? "" : " ")
                .append(token.kind == Token::Kind::name ? quoted(token.value) : token.value);
        }
        if (!tokens_.now().is_mark('(')) {
            if (privilege != "USAGE") {
                statement_.rights.push_back({{}, privilege, {}});
            }
            return;
        }
        while (!tokens_.now().is_mark(')') && !is_at_end()) {
            tokens_.take();  // the bracket or a comma
            statement_.rights.push_back({{}, privilege, tokens_.take().value});
        }
        tokens_.take();
    }

    /// "posts", "`budkavle`.*", "PROCEDURE `budkavle`.`p`", "''@'%'" of a proxy.
    GrantPlace read_place() {
        GrantPlace place{{}, std::string(database_), {}};
        while (!tokens_.now().is_word("TO") && !is_at_end()) {
            const Token token = tokens_.take();
            if (token.is_mark('.')) {
                place.database = std::move(place.object);
                place.object.clear();
                continue;
            }
            if (!place.object.empty()) {
                place.kind.append(place.kind.empty() ? "" : " ").append(place.object);
            }
            place.object = token.value;
        }
        return place;
    }

    void read_grantee() {
        const Token name = tokens_.take();
        statement_.grantee = name.kind == Token::Kind::name ? quoted(name.value) : name.value;
        if (tokens_.now().is_mark('@')) {
            tokens_.take();
            statement_.grantee += "@" + quoted(tokens_.take().value);
        }
    }

    /// The right to hand rights on stands behind the grantee.
    void read_grant_option() {
        while (!is_at_end()) {
            const Token token = tokens_.take();
            if (token.is_word("GRANT") && tokens_.now().is_word("OPTION")) {
                statement_.rights.push_back({{}, token.value + " " + tokens_.take().value, {}});
            }
        }
    }

    Tokens tokens_;
    std::string_view database_;
    GrantStatement statement_;
};

std::string place_text(const GrantPlace& place) {
    const auto part = [](const std::string& name) { return name == "*" ? name : quoted(name); };
    return (place.kind.empty() ? "" : place.kind + " ") + part(place.database) + "." +
           part(place.object);
}

}  // namespace

std::optional<GrantStatement> parse_grant(std::string_view text, std::string_view database) {
    return Parser(text, database).parse();
}

std::string grant_text(const std::vector<Right>& rights) {
    std::string text;
    for (std::size_t i = 0; i < rights.size(); ++i) {
        const Right& right = rights[i];
        const bool continues = i != 0 && !right.column.empty() && !rights[i - 1].column.empty() &&
                               rights[i - 1].privilege == right.privilege;
        if (continues) {
            text.insert(text.size() - 1, ", " + quoted(right.column));
            continue;
        }
        text.append(text.empty() ? "" : ", ").append(right.privilege);
        if (!right.column.empty()) {
            text += " (" + quoted(right.column) + ")";
        }
    }
    const GrantPlace& place = rights.front().place;
    return place.object.empty() ? text : text + " ON " + place_text(place);
}

}  // namespace budkavle::store
