<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Other ways into the blog, at the foot of each page: its newest months and its categories. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="site" mode="find">
    <xsl:variable name="has-months" select="months/link and not(../@kind = 'archive')"/>
    <xsl:if test="$has-months or categories/link">
      <aside class="find" aria-labelledby="find-label">
        <span class="away" id="find-label"><xsl:call-template name="words"><xsl:with-param name="key" select="'find'"/></xsl:call-template></span>
        <div class="wrap">
          <xsl:if test="$has-months">
            <nav aria-labelledby="find-months">
              <h2 id="find-months"><xsl:call-template name="words"><xsl:with-param name="key" select="'archive'"/></xsl:call-template></h2>
              <ul>
                <xsl:apply-templates select="months/link" mode="item"/>
                <xsl:if test="string(@archive)">
                  <li><a href="{@archive}"><xsl:call-template name="words"><xsl:with-param name="key" select="'whole-archive'"/></xsl:call-template></a></li>
                </xsl:if>
              </ul>
            </nav>
          </xsl:if>
          <xsl:if test="categories/link">
            <nav aria-labelledby="find-categories">
              <h2 id="find-categories"><xsl:call-template name="words"><xsl:with-param name="key" select="'categories'"/></xsl:call-template></h2>
              <ul><xsl:apply-templates select="categories/link" mode="item"/></ul>
            </nav>
          </xsl:if>
        </div>
      </aside>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
