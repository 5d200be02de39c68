<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Every page of the editors' desk: the entry sheet. The frame is in admin/frame.xsl, what several pages have in
     admin/parts.xsl, each page in a file of its own. Words are bk:words(key, value, count) of strings/admin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="admin/frame.xsl"/>
  <xsl:include href="admin/parts.xsl"/>
  <xsl:include href="admin/sign-in.xsl"/>
  <xsl:include href="admin/account.xsl"/>
  <xsl:include href="admin/second-factor.xsl"/>
  <xsl:include href="admin/home.xsl"/>
  <xsl:include href="admin/posts.xsl"/>
  <xsl:include href="admin/audit.xsl"/>
  <xsl:include href="admin/accounts.xsl"/>
  <xsl:include href="admin/subjects.xsl"/>
  <xsl:include href="admin/edit.xsl"/>
  <xsl:include href="admin/conflict.xsl"/>
  <xsl:include href="admin/publish.xsl"/>
  <xsl:include href="admin/history.xsl"/>
  <xsl:include href="admin/comparison.xsl"/>
  <xsl:include href="admin/trash.xsl"/>
  <xsl:include href="admin/preview-links.xsl"/>
  <xsl:include href="admin/review.xsl"/>
  <xsl:include href="admin/gate.xsl"/>
  <xsl:include href="admin/site.xsl"/>
  <xsl:include href="admin/media.xsl"/>
  <xsl:include href="admin/medium.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="desk"/></xsl:template>
</xsl:stylesheet>
