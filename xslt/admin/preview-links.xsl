<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Links that show a preview to somebody without an account: one that was just made, those that are good, and a new one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="preview" mode="links">
    <section class="panel narrow" aria-labelledby="links">
      <h2 id="links"><xsl:value-of select="bk:words('history-links','','')"/></h2>
      <p class="help"><xsl:value-of select="bk:words('history-links-help','','')"/></p>
      <xsl:if test="@new-link">
        <div class="notice notice-done" role="status">
          <p class="field">
            <label for="new-link"><xsl:value-of select="bk:words('history-link-new','','')"/></label>
            <span class="help" id="new-link-help"><xsl:value-of select="bk:words('history-link-once','','')"/></span>
            <input id="new-link" type="text" readonly="readonly" value="{@new-link}" aria-describedby="new-link-help"/>
          </p>
        </div>
      </xsl:if>
      <xsl:if test="link">
        <ul class="rows"><xsl:apply-templates select="link" mode="shared"/></ul>
      </xsl:if>
      <xsl:if test="not(post/@is-trashed)">
        <form method="post" action="{post/@href}granska/lank/">
          <xsl:call-template name="csrf"/>
          <fieldset class="field">
            <legend><xsl:value-of select="bk:words('history-link-life','','')"/></legend>
            <xsl:apply-templates select="life" mode="choice"/>
          </fieldset>
          <button class="quiet"><xsl:value-of select="bk:words('history-link-make','','')"/></button>
        </form>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="life" mode="choice">
    <label class="choice">
      <input type="radio" name="days" value="{@days}">
        <xsl:if test="@days = 7"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:value-of select="bk:words('history-days','',string(@days))"/>
    </label>
  </xsl:template>

  <xsl:template match="preview/link" mode="shared">
    <li>
      <form method="post" action="{../post/@href}granska/lank/bort/" class="actions">
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="link" value="{@id}"/>
        <span><xsl:value-of select="bk:words('history-link-until', string(expires), '')"/></span>
        <span class="help"><xsl:value-of select="bk:words('history-link-by', string(@by), '')"/></span>
        <button class="quiet"><xsl:value-of select="bk:words('history-link-revoke','','')"/><span class="away"><xsl:text>: </xsl:text><xsl:value-of select="expires"/></span></button>
      </form>
    </li>
  </xsl:template>
</xsl:stylesheet>
