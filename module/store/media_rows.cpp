// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/media_rows.hpp"

#include <algorithm>

#include "store/query_text.hpp"

namespace budkavle::store {
namespace {

std::vector<model::DocumentWarning> parse_warnings(std::string_view column) {
    std::vector<model::DocumentWarning> warnings;
    while (!column.empty()) {
        const std::size_t end = std::min(column.find(' '), column.size());
        // One of a newer program is not known here, and not shown.
        if (const auto warning = model::parse_document_warning(column.substr(0, end))) {
            warnings.push_back(*warning);
        }
        column.remove_prefix(std::min(end + 1, column.size()));
    }
    return warnings;
}

}  // namespace

std::vector<model::Media> load_media_facts(Connection& connection, std::string_view query,
                                           std::initializer_list<Value> values) {
    RowReader rows = connection.query(query, values);
    const IntegerColumn id = rows.integer_column("id");
    const TextColumn kind = rows.text_column("kind");
    const TextColumn hash = rows.text_column("hash");
    const TextColumn name = rows.text_column("name");
    const TextColumn alternative_text = rows.text_column("alternative_text");
    const IntegerColumn is_decorative = rows.integer_column("is_decorative");
    const IntegerColumn width = rows.integer_column("width");
    const IntegerColumn height = rows.integer_column("height");
    const IntegerColumn page_count = rows.integer_column("page_count");
    const TextColumn language = rows.text_column("document_language");
    const TextColumn warnings = rows.text_column("document_warnings");
    const TimeColumn created = rows.time_column("created_utc");
    const TimeColumn trashed = rows.time_column("trashed_utc");
    std::vector<model::Media> list;
    while (rows.next()) {
        model::Media& media = list.emplace_back();
        media.id.value = rows.integer(id);
        media.kind = rows.view(kind) == model::to_text(model::MediaKind::document)
                         ? model::MediaKind::document
                         : model::MediaKind::picture;
        media.hash = rows.text(hash);
        media.name = rows.text(name);
        media.alternative_text = rows.text(alternative_text);
        media.is_decorative = rows.integer(is_decorative) != 0;
        media.width = static_cast<unsigned>(rows.integer(width));
        media.height = static_cast<unsigned>(rows.integer(height));
        media.document.page_count = static_cast<unsigned>(rows.integer(page_count));
        media.document.language = rows.text(language);
        media.document.warnings = parse_warnings(rows.view(warnings));
        media.created = rows.time(created);
        media.trashed = rows.find_time(trashed);
    }
    return list;
}

std::optional<model::Media> load_media(Connection& connection, std::string_view query,
                                       std::initializer_list<Value> values) {
    std::vector<model::Media> found = load_media_facts(connection, query, values);
    if (found.empty()) {
        return std::nullopt;
    }
    model::Media media = std::move(found.front());
    RowReader rows = connection.query(query::kRenditionsOfMedia, {media.id.value});
    const TextColumn media_type = rows.text_column("media_type");
    const IntegerColumn width = rows.integer_column("width");
    const IntegerColumn height = rows.integer_column("height");
    const IntegerColumn byte_count = rows.integer_column("byte_count");
    while (rows.next()) {
        media.renditions.push_back({static_cast<unsigned>(rows.integer(width)),
                                    static_cast<unsigned>(rows.integer(height)),
                                    rows.text(media_type), rows.integer(byte_count)});
    }
    return media;
}

std::string to_column(const std::vector<model::DocumentWarning>& warnings) {
    std::string column;
    for (const model::DocumentWarning warning : warnings) {
        column.append(column.empty() ? "" : " ").append(code_of(warning));
    }
    return column;
}

}  // namespace budkavle::store
