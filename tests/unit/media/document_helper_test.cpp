// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PDFs, with the real program budkavle-media in its sandbox.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "media/picture_helper.hpp"
#include "support/sample_pdf.hpp"

namespace budkavle::media {
namespace {

using model::DocumentWarning;
using test::PdfSample;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const HelperSettings kDocumentHelper{.program = BUDKAVLE_MEDIA_PROGRAM};

model::DocumentFacts facts_of(const PdfSample& sample) {
    return read_document(test::make_pdf(sample), kDocumentHelper).facts;
}

MediaProblem problem_of_document(std::string_view upload,
                                 const HelperSettings& helper = kDocumentHelper) {
    const auto result = try_read_document(upload, helper);
    return std::holds_alternative<Refusal>(result) ? std::get<Refusal>(result).problem
                                                   : MediaProblem{};
}

MediaProblem problem_with(const std::string& object) {
    PdfSample sample;
    sample.more_objects = {object};
    return problem_of_document(test::make_pdf(sample));
}

TEST(ReadDocument, FindsNothingToMendInAWellMadeOne) {
    const model::DocumentFacts facts = facts_of({});
    EXPECT_EQ(facts.page_count, 1U);
    EXPECT_EQ(facts.title, "Verksamhetsplan 2016");
    EXPECT_EQ(facts.language, "sv-SE");
    EXPECT_THAT(facts.warnings, IsEmpty());
}

TEST(ReadDocument, CountsItsPages) {
    PdfSample sample;
    sample.pages = 37;
    EXPECT_EQ(facts_of(sample).page_count, 37U);
}

TEST(ReadDocument, WarnsOfWhatShutsReadersOut) {
    PdfSample sample;
    sample.is_tagged = false;
    EXPECT_THAT(facts_of(sample).warnings, ElementsAre(DocumentWarning::untagged));
    sample = {};
    sample.title = "  ";
    EXPECT_THAT(facts_of(sample).warnings, ElementsAre(DocumentWarning::no_title));
    sample = {};
    sample.language = "";
    EXPECT_THAT(facts_of(sample).warnings, ElementsAre(DocumentWarning::no_language));
    sample = {};
    sample.has_text = false;
    EXPECT_THAT(facts_of(sample).warnings, ElementsAre(DocumentWarning::no_text));
    sample = {.title = "", .language = "", .is_tagged = false, .has_text = false};
    EXPECT_EQ(facts_of(sample).warnings.size(), 4U);
}

TEST(ReadDocument, TakesTheTitleOfItsMetadataIfItsPropertiesHaveNone) {
    PdfSample sample;
    sample.title = "";
    sample.metadata =
        "<x:xmpmeta><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Väg &amp; "
        "vatten</rdf:li></rdf:Alt></dc:title></x:xmpmeta>";
    EXPECT_EQ(facts_of(sample).title, "Väg & vatten");
    sample.metadata = "<dc:title><rdf:li/></dc:title>";
    EXPECT_EQ(facts_of(sample).title, "");
}

TEST(ReadDocument, RefusesOneThatRunsSomething) {
    EXPECT_EQ(problem_with("<</S/JavaScript/JS(app.alert\\(1\\))>>"), MediaProblem::has_script);
    EXPECT_EQ(problem_with("<</S/#4a#61vaScript>>"), MediaProblem::has_script);
    EXPECT_EQ(problem_with("[[<</A<</JS(1)>>>>]]"), MediaProblem::has_script);
    EXPECT_EQ(problem_with("<</S/Launch/F(calc.exe)>>"), MediaProblem::starts_programs);
}

TEST(ReadDocument, RefusesAnAttachedProgramAndWarnsOfOtherAttachments) {
    EXPECT_EQ(problem_with("<</Type/Filespec/F(Faktura.PDF.exe)/EF<<>>>>"),
              MediaProblem::holds_program);
    EXPECT_EQ(problem_with("<</Type/EmbeddedFile/Length 4>>stream\nMZ\x90!\nendstream"),
              MediaProblem::holds_program);
    PdfSample sample;
    sample.more_objects = {"<</Type/Filespec/F(Faktura.xml)/EF<<>>>>"};
    EXPECT_THAT(facts_of(sample).warnings, ElementsAre(DocumentWarning::has_attachments));
}

TEST(ReadDocument, RefusesOneThatAsksForAPassword) {
    EXPECT_EQ(problem_of_document(test::pdf_with_password()), MediaProblem::needs_password);
}

TEST(ReadDocument, RefusesWhatOnlyBeginsLikeOne) {
    EXPECT_EQ(problem_of_document("%PDF-1.7\nhej"), MediaProblem::is_broken_pdf);
    EXPECT_EQ(
        problem_of_document("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\n"
                            "trailer<</Root 1 0 R>>"),
        MediaProblem::is_broken_pdf);
    EXPECT_EQ(problem_of_document("MZ\x90"), MediaProblem::is_program);
    EXPECT_EQ(problem_of_document(""), MediaProblem::is_empty);
}

TEST(ReadDocument, IsNotHeldByDeepNestingOrALargePromise) {
    EXPECT_EQ(problem_with(std::string(150, '[') + std::string(150, ']')),
              MediaProblem::is_broken_pdf);
    EXPECT_NE(problem_with(std::string(200'000, '[')), MediaProblem::helper_failed);
}

TEST(ReadDocument, HoldsUploadsToTheLimitOfBytes) {
    HelperSettings tight = kDocumentHelper;
    tight.limits.bytes = 100;
    const auto result = try_read_document(test::make_pdf({}), tight);
    const Refusal& refusal = std::get<Refusal>(result);
    EXPECT_EQ(refusal.problem, MediaProblem::has_too_many_bytes);
    EXPECT_EQ(refusal.limit, 100U);
    EXPECT_EQ(refusal.actual, test::make_pdf({}).size());
}

TEST(ReadDocument, IsToldFromAPictureByItsBytes) {
    EXPECT_EQ(kind_of(test::make_pdf({})), model::MediaKind::document);
    EXPECT_EQ(kind_of("\xFF\xD8\xFF"), model::MediaKind::picture);
    EXPECT_EQ(problem_of_document("\xFF\xD8\xFF"), MediaProblem::is_broken_pdf);
    EXPECT_THAT(to_text(std::get<Refusal>(try_read_picture(test::make_pdf({}), kDocumentHelper))),
                HasSubstr("A PDF is a document"));
}

}  // namespace
}  // namespace budkavle::media
