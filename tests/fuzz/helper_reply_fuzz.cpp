// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of media::parse_reply: what it takes is a picture that can be, of the kind that its
// bytes are, and writing it gives the same bytes again.
#include "fuzz/fuzz_input.hpp"
#include "media/file_format.hpp"
#include "media/helper_reply.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view frame = test::to_text(data, size);
    const auto reply = media::parse_reply(frame);
    if (!reply) {
        return 0;
    }
    test::require(media::write_reply(*reply) == frame);
    if (const auto* picture = std::get_if<media::DecodedPicture>(&*reply)) {
        test::require(picture->width != 0 && picture->height != 0 && !picture->renditions.empty());
        for (const model::RenditionData& rendition : picture->renditions) {
            test::require(rendition.facts.width != 0 && rendition.facts.height != 0);
            test::require(rendition.facts.byte_count == rendition.bytes.size());
            test::require(rendition.facts.media_type ==
                          media::media_type(media::detect_format(rendition.bytes)));
        }
    }
    return 0;
}
