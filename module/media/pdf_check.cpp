// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/pdf_check.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>
#include <vector>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "media/file_format.hpp"
#include "media/media_limits.hpp"
#include "media/xmp_title.hpp"

namespace budkavle::media {
namespace {

using namespace std::string_view_literals;

// The library's objects are handles: a copy is the same object, and its questions are not const.

/// Deeper than any program nests within one object; far from the end of the stack.
constexpr int kDepthLimit = 100;
/// A metadata packet names its title early; what an attachment is, its first bytes tell.
constexpr std::size_t kMetadataBytes = 256 * 1024;
constexpr std::size_t kAttachmentBytes = 4096;

/// Takes the first bytes of a stream and breaks off, so that a small file cannot unfold into a
/// large one here.
class FirstBytes final : public Pipeline {
public:
    explicit FirstBytes(std::size_t limit) : Pipeline("first bytes", nullptr), limit_(limit) {}
    void write(const unsigned char* data, std::size_t size) override {
        bytes_.append(reinterpret_cast<const char*>(data), std::min(size, limit_ - bytes_.size()));
        if (bytes_.size() == limit_) {
            throw std::runtime_error("enough");  // the library gives up the stream at any exception
        }
    }
    void finish() override {}
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::size_t limit_;
    std::string bytes_;
};

std::string first_bytes(QPDFObjectHandle stream, std::size_t limit) {
    FirstBytes taken(limit);
    try {
        stream.pipeStreamData(&taken, 0, qpdf_dl_generalized, true);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {  // what came until then is what we wanted
        return taken.bytes();
    }
    return taken.bytes();
}

/// What a walk over all objects finds.
struct Contents {
    std::optional<MediaProblem> problem;
    bool has_fonts = false;
    bool has_attachments = false;
};

bool is_program_name(std::string_view file_name) {
    constexpr std::array kEndings{".exe"sv, ".com"sv, ".scr"sv, ".msi"sv, ".bat"sv, ".cmd"sv,
                                  ".ps1"sv, ".vbs"sv, ".js"sv,  ".jse"sv, ".wsf"sv, ".hta"sv,
                                  ".lnk"sv, ".jar"sv, ".dll"sv, ".sh"sv,  ".app"sv, ".dmg"sv};
    const std::string name = ascii::lower_case(file_name);
    return std::ranges::any_of(kEndings,
                               [&name](std::string_view one) { return name.ends_with(one); });
}

/// Walks what stands directly in an object; what it refers to is an object of its own and has its
/// turn.
class Walk {
public:
    explicit Walk(Contents& contents) : contents_(contents) {}

    void visit(QPDFObjectHandle object, int depth = 0) {
        if (depth > kDepthLimit) {
            contents_.problem = MediaProblem::is_broken_pdf;
            return;
        }
        if (object.isArray()) {
            for (QPDFObjectHandle& item : object.getArrayAsVector()) {
                visit_direct(item, depth);
            }
        } else if (object.isStream()) {
            look_at_attachment(object);
            visit_dictionary(object.getDict(), depth);
        } else if (object.isDictionary()) {
            visit_dictionary(object, depth);
        }
    }

private:
    void visit_direct(QPDFObjectHandle& item, int depth) {
        if (!item.isIndirect()) {
            visit(item, depth + 1);
        }
    }

    void visit_dictionary(QPDFObjectHandle dictionary, int depth) {
        QPDFObjectHandle action = dictionary.getKey("/S");
        const std::string name = action.isName() ? action.getName() : std::string();
        // /JS without /S is a name tree's script, or one that a forgiving viewer runs all the same.
        if (name == "/JavaScript" || dictionary.hasKey("/JS") || dictionary.hasKey("/JavaScript")) {
            contents_.problem = MediaProblem::has_script;
        } else if (name == "/Launch" || name == "/ImportData" || name == "/RichMediaExecute") {
            contents_.problem = MediaProblem::starts_programs;
        }
        if (dictionary.hasKey("/EF")) {
            look_at_names(dictionary);
        }
        contents_.has_fonts = contents_.has_fonts || dictionary.isDictionaryOfType("/Font") ||
                              dictionary.hasKey("/Font");
        for (const std::string& key : dictionary.getKeys()) {
            QPDFObjectHandle value = dictionary.getKey(key);
            visit_direct(value, depth);
        }
    }

    /// A file specification with its file embedded (ISO 32000-1, section 7.11.3).
    void look_at_names(QPDFObjectHandle specification) {
        contents_.has_attachments = true;
        for (const char* key : {"/F", "/UF", "/DOS", "/Unix", "/Mac"}) {
            QPDFObjectHandle name = specification.getKey(key);
            if (name.isString() && is_program_name(name.getUTF8Value())) {
                contents_.problem = MediaProblem::holds_program;
            }
        }
    }

    void look_at_attachment(QPDFObjectHandle stream) {
        if (!stream.isStreamOfType("/EmbeddedFile")) {
            return;
        }
        contents_.has_attachments = true;
        if (detect_format(first_bytes(stream, kAttachmentBytes)) == FileFormat::program) {
            contents_.problem = MediaProblem::holds_program;
        }
    }

    Contents& contents_;
};

/// `text` as it may be stored: valid, without spaces at its ends, cut at a character.
std::string to_stored_text(std::string_view text, std::size_t limit) {
    const std::string valid = to_valid_xml_text(text);
    const std::size_t first = valid.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return {};
    }
    const std::size_t last = valid.find_last_not_of(" \t\r\n");
    return std::string(utf8_prefix(std::string_view(valid).substr(first, last - first + 1), limit));
}

std::string title_of(QPDF& pdf) {
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QPDFObjectHandle title = info.isDictionary() ? info.getKey("/Title") : info;
    std::string text;
    if (title.isString()) {
        text = to_stored_text(title.getUTF8Value(), kTitleLimitBytes);
    }
    QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
    if (text.empty() && metadata.isStream()) {
        text =
            to_stored_text(find_xmp_title(first_bytes(metadata, kMetadataBytes)), kTitleLimitBytes);
    }
    return text;
}

bool is_tagged(QPDFObjectHandle root) {
    QPDFObjectHandle info = root.getKey("/MarkInfo");
    QPDFObjectHandle marked = info.isDictionary() ? info.getKey("/Marked") : info;
    return marked.isBool() && marked.getBoolValue() &&
           root.getKey("/StructTreeRoot").isDictionary();
}

HelperReply check(std::string_view upload) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("upload", upload.data(), upload.size());
    model::DocumentFacts facts;
    const std::size_t pages = pdf.getAllPages().size();
    if (pages == 0) {
        return MediaProblem::is_broken_pdf;
    }
    if (pages > kPageLimit) {
        return Refusal(MediaProblem::has_too_many_pages, kPageLimit, pages);
    }
    Contents contents;
    std::vector<QPDFObjectHandle> all_objects = pdf.getAllObjects();
    for (QPDFObjectHandle& object : all_objects) {
        Walk(contents).visit(object);
        if (contents.problem) {
            return *contents.problem;
        }
    }
    facts.page_count = static_cast<unsigned>(pages);
    facts.title = title_of(pdf);
    QPDFObjectHandle language = pdf.getRoot().getKey("/Lang");
    if (language.isString()) {
        facts.language = to_stored_text(language.getUTF8Value(), kLanguageLimitBytes);
    }
    const auto warn_if = [&facts](bool is_so, model::DocumentWarning warning) {
        if (is_so) {
            facts.warnings.push_back(warning);
        }
    };
    using enum model::DocumentWarning;
    warn_if(!is_tagged(pdf.getRoot()), untagged);
    warn_if(facts.title.empty(), no_title);
    warn_if(facts.language.empty(), no_language);
    warn_if(!contents.has_fonts, no_text);
    warn_if(pdf.isEncrypted() && !pdf.allowAccessibility(), closed_to_screen_readers);
    warn_if(contents.has_attachments, has_attachments);
    return facts;
}

}  // namespace

HelperReply check_pdf(std::string_view upload) {
    try {
        return check(upload);
    } catch (const QPDFExc& error) {
        return error.getErrorCode() == qpdf_e_password ? MediaProblem::needs_password
                                                       : MediaProblem::is_broken_pdf;
    } catch (const std::bad_alloc&) {
        return MediaProblem::needs_too_much_memory;
    } catch (const std::exception&) {  // std::range_error and std::logic_error of the library
        return MediaProblem::is_broken_pdf;
    }
}

bool start_pdf_check() {
    constexpr std::string_view kSmallest =
        "%PDF-1.4\n"
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
        "trailer<</Root 1 0 R>>\n";
    return std::holds_alternative<model::DocumentFacts>(check_pdf(kSmallest));
}

}  // namespace budkavle::media
