<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- What several pages have: the token of a form, the state of a post, times. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template name="csrf"><input type="hidden" name="csrf" value="{/desk/@csrf}"/></xsl:template>

  <!-- The words for a post that may have no title. -->
  <xsl:template name="post-name">
    <xsl:param name="post" select="."/>
    <xsl:choose>
      <xsl:when test="string($post/@draft-name)"><xsl:value-of select="$post/@draft-name"/></xsl:when>
      <xsl:when test="string($post/@name)"><xsl:value-of select="$post/@name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="bk:words('untitled','','')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="post" mode="state">
    <span class="state state-{@status}">
      <xsl:choose>
        <xsl:when test="@is-scheduled"><xsl:value-of select="bk:words('state-scheduled','','')"/></xsl:when>
        <xsl:when test="@is-expired and @status = 'published'"><xsl:value-of select="bk:words('state-expired','','')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="bk:words(concat('state-', @status),'','')"/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="publish-at | expire-at | saved | other" mode="time">
    <time datetime="{@datetime}"><xsl:value-of select="."/></time>
  </xsl:template>

  <!-- Fields that go along unseen with the next form. -->
  <xsl:template match="kept/field | ours/field" mode="along"><input type="hidden" name="{@name}" value="{.}"/></xsl:template>
  <xsl:template match="ours/source" mode="along"><textarea name="body" hidden="hidden"><xsl:value-of select="."/></textarea></xsl:template>
</xsl:stylesheet>
