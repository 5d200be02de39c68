<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The last look before readers see it, the preview, and taking it back. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="publish" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-publish','','')"/></h1>
    <p class="lead">
      <xsl:choose>
        <xsl:when test="string(@title)"><xsl:value-of select="@title"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="bk:words('untitled','','')"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="error">
      <div class="notice notice-fault" role="alert">
        <p><strong><xsl:value-of select="bk:words('mend-first','','')"/></strong></p>
        <ul><xsl:apply-templates select="error" mode="said"/></ul>
      </div>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="findings/finding">
        <div class="beside">
          <xsl:apply-templates select="findings" mode="summary"/>
          <xsl:call-template name="publish-form"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="findings" mode="summary"/>
        <xsl:call-template name="publish-form"/>
      </xsl:otherwise>
    </xsl:choose>
    <p class="after"><a href="{post/@href}"><xsl:value-of select="bk:words('back-to-text','','')"/></a></p>
  </xsl:template>

  <xsl:template name="publish-form">
    <form method="post" action="{post/@href}publicera/" class="panel narrow">
      <xsl:call-template name="csrf"/>
      <fieldset class="field">
        <legend><xsl:value-of select="bk:words('when','','')"/></legend>
        <xsl:if test="@is-published"><xsl:call-template name="when"><xsl:with-param name="value" select="'as-is'"/></xsl:call-template></xsl:if>
        <xsl:call-template name="when"><xsl:with-param name="value" select="'now'"/></xsl:call-template>
        <xsl:call-template name="when"><xsl:with-param name="value" select="'time'"/></xsl:call-template>
        <p class="field">
          <label for="published"><xsl:value-of select="bk:words('published-time','','')"/></label>
          <span class="help" id="published-help"><xsl:value-of select="bk:words('published-time-help','','')"/></span>
          <xsl:call-template name="time-field"><xsl:with-param name="name" select="'published'"/><xsl:with-param name="type" select="'datetime-local'"/><xsl:with-param name="value" select="@published"/><xsl:with-param name="is-as-typed" select="@published-as-typed"/></xsl:call-template>
        </p>
      </fieldset>
      <p class="field">
        <label for="expires"><xsl:value-of select="bk:words('expires','','')"/></label>
        <span class="help" id="expires-help"><xsl:value-of select="bk:words('expires-help','','')"/></span>
        <xsl:call-template name="time-field"><xsl:with-param name="name" select="'expires'"/><xsl:with-param name="type" select="'datetime-local'"/><xsl:with-param name="value" select="@expires"/><xsl:with-param name="is-as-typed" select="@expires-as-typed"/></xsl:call-template>
      </p>
      <xsl:if test="post/@kind = 'post'">
        <div class="field">
          <label class="choice">
            <input type="checkbox" name="pinned" value="yes" aria-describedby="pinned-help">
              <xsl:if test="@is-pinned"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
            </input>
            <xsl:value-of select="bk:words('history-pin','','')"/>
          </label>
          <span class="help" id="pinned-help"><xsl:value-of select="bk:words('history-pin-help','','')"/></span>
        </div>
      </xsl:if>
      <p class="field">
        <label for="review"><xsl:value-of select="bk:words('history-review','','')"/></label>
        <span class="help" id="review-help"><xsl:value-of select="bk:words('history-review-help','','')"/></span>
        <xsl:call-template name="time-field"><xsl:with-param name="name" select="'review'"/><xsl:with-param name="type" select="'date'"/><xsl:with-param name="value" select="@review"/><xsl:with-param name="is-as-typed" select="@review-as-typed"/></xsl:call-template>
      </p>
      <xsl:apply-templates select="findings" mode="override"/>
      <button><xsl:value-of select="bk:words('publish','','')"/></button>
    </form>
  </xsl:template>

  <!-- A field for a day or a time. What is neither stands in a field for text: there it is seen and can be mended. -->
  <xsl:template name="time-field">
    <xsl:param name="name"/>
    <xsl:param name="type"/>
    <xsl:param name="value"/>
    <xsl:param name="is-as-typed"/>
    <input id="{$name}" name="{$name}" type="{$type}" value="{$value}" aria-describedby="{$name}-help">
      <xsl:if test="$is-as-typed"><xsl:attribute name="type"><xsl:value-of select="'text'"/></xsl:attribute></xsl:if>
    </input>
  </xsl:template>

  <xsl:template name="when">
    <xsl:param name="value"/>
    <label class="choice">
      <input type="radio" name="when" value="{$value}">
        <xsl:if test="@when = $value"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <xsl:value-of select="bk:words(concat('when-', $value),'','')"/>
    </label>
  </xsl:template>

  <xsl:template match="error" mode="said">
    <xsl:variable name="words" select="bk:words(concat('error-', @code), string(@argument), '')"/>
    <li>
      <xsl:choose>
        <xsl:when test="$words"><xsl:value-of select="$words"/></xsl:when>
        <xsl:otherwise><span lang="en"><xsl:value-of select="concat(@field, ' ', .)"/></span></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="preview" mode="main">
    <div class="page-head">
      <h1 class="page-kind"><xsl:value-of select="bk:words('page-preview','','')"/></h1>
      <p class="actions">
        <a href="{post/@href}"><xsl:value-of select="bk:words('back-to-text','','')"/></a>
        <xsl:if test="@may-publish"><a class="button" href="{post/@href}publicera/"><xsl:value-of select="bk:words('go-on-to-publish','','')"/></a></xsl:if>
      </p>
    </div>
    <iframe class="preview" src="{@frame}" title="{bk:words('preview-frame','','')}"></iframe>
    <p><a href="{@frame}"><xsl:value-of select="bk:words('preview-alone','','')"/></a></p>
    <xsl:apply-templates select="." mode="links"/>
  </xsl:template>

  <xsl:template match="withdraw" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-withdraw','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('withdraw-help','','')"/></p>
    <form method="post" action="{post/@href}dra-tillbaka/" class="panel narrow">
      <xsl:call-template name="csrf"/>
      <p class="field">
        <label for="reason"><xsl:value-of select="bk:words('reason','','')"/></label>
        <span class="help" id="reason-help"><xsl:value-of select="bk:words('reason-help','','')"/></span>
        <input id="reason" name="reason" type="text" maxlength="500" required="required" aria-describedby="reason-help"/>
      </p>
      <button><xsl:value-of select="bk:words('withdraw','','')"/></button>
    </form>
    <p><a href="{post/@href}"><xsl:value-of select="bk:words('back-to-text','','')"/></a></p>
  </xsl:template>
</xsl:stylesheet>
