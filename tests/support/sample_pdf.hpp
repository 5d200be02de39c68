// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PDFs made on the spot for tests. Thread promise: pure functions.
//
//   make_pdf({.is_tagged = false})
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budkavle::test {

/// By default one that has everything that readers need.
struct PdfSample {
    std::string title = "Verksamhetsplan 2016";  ///< ASCII; empty: none
    std::string language = "sv-SE";              ///< empty: none
    bool is_tagged = true;
    bool has_text = true;
    unsigned pages = 1;
    std::string metadata;                   ///< an XMP packet; empty: none
    std::vector<std::string> more_objects;  ///< to which no page leads
};

inline std::string make_pdf(const PdfSample& sample) {
    std::vector<std::string> objects(3);
    const auto add = [&objects](const std::string& object) {
        objects.push_back(object);
        return std::to_string(objects.size()) + " 0 R";
    };
    std::string catalog = "<</Type/Catalog/Pages 2 0 R";
    if (!sample.language.empty()) {
        catalog += "/Lang(" + sample.language + ")";
    }
    if (sample.is_tagged) {
        catalog += "/MarkInfo<</Marked true>>/StructTreeRoot " + add("<</Type/StructTreeRoot>>");
    }
    if (!sample.metadata.empty()) {
        catalog += "/Metadata " + add("<</Type/Metadata/Subtype/XML/Length " +
                                      std::to_string(sample.metadata.size()) + ">>stream\n" +
                                      sample.metadata + "\nendstream");
    }
    const std::string resources =
        sample.has_text ? "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
                        : "<<>>";
    std::string kids;
    for (unsigned page = 0; page < sample.pages; ++page) {
        kids +=
            add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources" + resources + ">>") +
            " ";
    }
    for (const std::string& object : sample.more_objects) {
        add(object);
    }
    objects[0] = catalog + ">>";
    objects[1] = "<</Type/Pages/Count " + std::to_string(sample.pages) + "/Kids[" + kids + "]>>";
    objects[2] = sample.title.empty() ? "<<>>" : "<</Title(" + sample.title + ")>>";
    // Without a table of places: every reader finds the objects all the same.
    std::string pdf = "%PDF-1.7\n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return pdf + "trailer<</Root 1 0 R/Info 3 0 R/Size " + std::to_string(objects.size() + 1) +
           ">>\n%%EOF\n";
}

/// One that asks for a password: encrypted with RC4 of 40 bits, as in PDF 1.4, and a user password
/// that is not empty (its check values fit none).
inline std::string pdf_with_password() {
    std::string pdf = make_pdf({});
    const std::string key(64, '1');
    const std::string encryption =
        "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" + key + ">>>/ID[<31><31>]";
    return pdf.insert(pdf.rfind("/Root"), encryption);
}

}  // namespace budkavle::test
