// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "golden/sheets.hpp"

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "golden/case_file.hpp"
#include "render/libraries.hpp"

namespace budkavle::golden {
namespace {

const std::filesystem::path kSource = BUDKAVLE_SOURCE_DIR;
constexpr std::string_view kStrictDefault = R"(name="strict" select="'no'")";
constexpr std::string_view kStrict = R"(name="strict" select="'yes'")";

render::StylesheetSet compile(const std::filesystem::path& folder,
                              const std::filesystem::path& themes_folder) {
    [[maybe_unused]] static const bool is_prepared = (render::prepare_libraries(), true);
    return render::StylesheetSet({.folder = folder.string(),
                                  .themes = themes_folder.string(),
                                  .watch_interval = std::chrono::milliseconds{0}});
}

/// A copy of our sheets in strict mode, for as long as it takes to compile them. A theme would not
/// do: the renderer gives a page whose theme fails the default look.
class StrictCopy {
public:
    StrictCopy()
        : folder_(std::filesystem::temp_directory_path() /
                  ("budkavle-strict-" + std::to_string(getpid()))) {
        std::filesystem::copy(kSource / "xslt", folder_, std::filesystem::copy_options::recursive);
        const std::filesystem::path sheet = folder_ / "lib" / "unhandled.xsl";
        std::string text = read_file(sheet);
        const std::size_t at = text.find(kStrictDefault);
        if (at == std::string::npos) {
            throw std::runtime_error("lib/unhandled.xsl no longer declares the parameter strict");
        }
        std::ofstream(sheet, std::ios::binary) << text.replace(at, kStrictDefault.size(), kStrict);
    }
    ~StrictCopy() {
        std::error_code ignored;  // a folder that stays behind under /tmp fails no test
        std::filesystem::remove_all(folder_, ignored);
    }
    StrictCopy(const StrictCopy&) = delete;  // it owns the folder
    StrictCopy& operator=(const StrictCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace

std::filesystem::path golden_folder() {
    return kSource / "tests" / "golden";
}

render::StylesheetSet make_sheets(const std::filesystem::path& themes_folder) {
    return compile(kSource / "xslt", themes_folder);
}

std::string render_strictly(const xml::Document& document, const std::string& sheet) {
    static const render::StylesheetSet sheets = compile(StrictCopy().folder(), {});
    StageTimes times;
    return sheets.render(document, {.theme = "", .sheet = sheet}, times);
}

}  // namespace budkavle::golden
