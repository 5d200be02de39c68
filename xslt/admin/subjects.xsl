<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Categories, tags, series and names under posts; and old addresses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="subjects" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-subjects','','')"/></h1>
    <nav class="tabs" aria-label="{bk:words('filter','','')}">
      <ul>
        <xsl:call-template name="subject-tab"><xsl:with-param name="kind" select="'category'"/></xsl:call-template>
        <xsl:call-template name="subject-tab"><xsl:with-param name="kind" select="'tag'"/></xsl:call-template>
        <xsl:call-template name="subject-tab"><xsl:with-param name="kind" select="'series'"/></xsl:call-template>
        <xsl:call-template name="subject-tab"><xsl:with-param name="kind" select="'author'"/></xsl:call-template>
      </ul>
    </nav>
    <xsl:choose>
      <xsl:when test="subject"><ul class="rows"><xsl:apply-templates select="subject" mode="row"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('no-posts','','')"/></p></xsl:otherwise>
    </xsl:choose>
    <form method="post" action="{@self}" class="panel narrow after-rows">
      <xsl:call-template name="csrf"/>
      <input type="hidden" name="kind" value="{@kind}"/>
      <p class="field">
        <label for="new"><xsl:value-of select="bk:words(concat('lists-new-', @kind),'','')"/></label>
        <input id="new" name="new" type="text" maxlength="100" required="required" value="{@new}"/>
      </p>
      <button><xsl:value-of select="bk:words('lists-add','','')"/></button>
    </form>
  </xsl:template>

  <xsl:template name="subject-tab">
    <xsl:param name="kind"/>
    <li>
      <a href="?kind={$kind}">
        <xsl:if test="@kind = $kind"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:value-of select="bk:words(concat('log-kind-', $kind),'','')"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="subject" mode="row">
    <li>
      <a class="row-name" href="{../@self}{@id}/?kind={../@kind}"><xsl:value-of select="@name"/></a>
      <span class="row-facts">
        <span>
          <xsl:choose>
            <xsl:when test="@posts = 1"><xsl:value-of select="bk:words('lists-one-post','','')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="bk:words('lists-posts', string(@posts), '')"/></xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:if test="description"><span><xsl:value-of select="description"/></span></xsl:if>
      </span>
    </li>
  </xsl:template>

  <xsl:template match="one-subject" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words(concat('lists-one-', @kind),'','')"/></h1>
    <div class="beside">
      <form method="post" action="{@self}" class="panel">
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="kind" value="{@kind}"/>
        <p class="field">
          <label for="name"><xsl:value-of select="bk:words('lists-name','','')"/></label>
          <input id="name" name="name" type="text" maxlength="100" required="required" value="{subject/@name}"/>
        </p>
        <p class="field">
          <label for="slug"><xsl:value-of select="bk:words('field-slug','','')"/></label>
          <xsl:if test="@has-address"><span class="help" id="slug-help"><xsl:value-of select="bk:words('lists-slug-help','','')"/></span></xsl:if>
          <input id="slug" name="slug" type="text" maxlength="80" required="required" value="{subject/@slug}" autocapitalize="none" spellcheck="false">
            <xsl:if test="@has-address"><xsl:attribute name="aria-describedby"><xsl:value-of select="'slug-help'"/></xsl:attribute></xsl:if>
          </input>
        </p>
        <xsl:if test="@has-description">
          <p class="field">
            <label for="description"><xsl:value-of select="bk:words('lists-description','','')"/></label>
            <textarea id="description" name="description" rows="3" maxlength="1000"><xsl:value-of select="subject/description"/></textarea>
          </p>
        </xsl:if>
        <button name="action" value="change"><xsl:value-of select="bk:words('lists-save','','')"/></button>
      </form>
      <div>
        <xsl:if test="other">
          <form method="post" action="{@self}" class="panel">
            <h2><xsl:value-of select="bk:words('lists-merge','','')"/></h2>
            <xsl:call-template name="csrf"/>
            <input type="hidden" name="kind" value="{@kind}"/>
            <p class="field">
              <label for="into"><xsl:value-of select="bk:words('lists-merge-into','','')"/></label>
              <span class="help" id="into-help"><xsl:value-of select="bk:words('lists-merge-help','','')"/></span>
              <select id="into" name="into" aria-describedby="into-help" required="required">
                <option value=""><xsl:value-of select="bk:words('lists-none-chosen','','')"/></option>
                <xsl:for-each select="other"><option value="{@id}"><xsl:value-of select="."/></option></xsl:for-each>
              </select>
            </p>
            <button class="quiet" name="action" value="merge"><xsl:value-of select="bk:words('lists-merge-do','','')"/></button>
          </form>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="subject/@is-used"><p class="help"><xsl:value-of select="bk:words('lists-is-used', string(subject/@posts), '')"/></p></xsl:when>
          <xsl:otherwise>
            <form method="post" action="{@self}" class="panel">
              <h2><xsl:value-of select="bk:words('lists-remove','','')"/></h2>
              <xsl:call-template name="csrf"/>
              <input type="hidden" name="kind" value="{@kind}"/>
              <button class="danger" name="action" value="remove"><xsl:value-of select="bk:words('lists-remove','','')"/></button>
            </form>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
    <p><a href="{@back}"><xsl:value-of select="bk:words('lists-back','','')"/></a></p>
  </xsl:template>

  <xsl:template match="redirects" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-redirects','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('lists-redirects-help','','')"/></p>
    <form method="post" action="{@self}" class="panel narrow">
      <h2><xsl:value-of select="bk:words('lists-new-redirect','','')"/></h2>
      <xsl:call-template name="csrf"/>
      <p class="field">
        <label for="from"><xsl:value-of select="bk:words('lists-from','','')"/></label>
        <span class="help" id="from-help"><xsl:value-of select="bk:words('lists-from-help','','')"/></span>
        <input id="from" name="from" type="text" maxlength="1000" required="required" value="{@from}" aria-describedby="from-help" autocapitalize="none" spellcheck="false"/>
      </p>
      <fieldset class="field">
        <legend><xsl:value-of select="bk:words('lists-what-now','','')"/></legend>
        <label class="choice"><input type="radio" name="kind" value="to"><xsl:if test="not(@is-gone)"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if></input><xsl:text> </xsl:text><span><xsl:value-of select="bk:words('lists-leads','','')"/></span></label>
        <p class="field">
          <label for="to"><xsl:value-of select="bk:words('lists-to','','')"/></label>
          <span class="help" id="to-help"><xsl:value-of select="bk:words('lists-to-help','','')"/></span>
          <input id="to" name="to" type="text" maxlength="500" value="{@to}" aria-describedby="to-help" autocapitalize="none" spellcheck="false"/>
        </p>
        <label class="choice"><input type="radio" name="kind" value="gone"><xsl:if test="@is-gone"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if></input><xsl:text> </xsl:text><span><xsl:value-of select="bk:words('lists-gone','','')"/></span></label>
        <p class="field">
          <label for="reason"><xsl:value-of select="bk:words('reason','','')"/></label>
          <span class="help" id="reason-help"><xsl:value-of select="bk:words('reason-help','','')"/></span>
          <input id="reason" name="reason" type="text" maxlength="500" value="{@reason}" aria-describedby="reason-help"/>
        </p>
      </fieldset>
      <button><xsl:value-of select="bk:words('lists-add','','')"/></button>
    </form>
    <xsl:if test="redirect"><ul class="rows"><xsl:apply-templates select="redirect"/></ul></xsl:if>
    <xsl:call-template name="pager"/>
  </xsl:template>

  <xsl:template match="redirect">
    <li>
      <span class="row-name"><xsl:value-of select="@from"/></span>
      <span class="row-facts">
        <xsl:choose>
          <xsl:when test="@post"><span><xsl:value-of select="bk:words('lists-leads-to','','')"/><xsl:text> </xsl:text><a href="{@post}"><xsl:choose><xsl:when test="string(@title)"><xsl:value-of select="@title"/></xsl:when><xsl:otherwise><xsl:value-of select="bk:words('untitled','','')"/></xsl:otherwise></xsl:choose></a></span></xsl:when>
          <xsl:when test="string(@to)"><span><xsl:value-of select="bk:words('lists-leads-to','','')"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></span></xsl:when>
          <xsl:otherwise><span><xsl:value-of select="bk:words('lists-is-gone','','')"/><xsl:text> </xsl:text><xsl:value-of select="@reason"/></span></xsl:otherwise>
        </xsl:choose>
      </span>
      <form method="post" action="{../@self}">
        <xsl:call-template name="csrf"/>
        <button class="danger" name="redirect" value="{@id}" aria-label="{bk:words('lists-remove-redirect', string(@from), '')}"><xsl:value-of select="bk:words('lists-remove','','')"/></button>
      </form>
    </li>
  </xsl:template>
</xsl:stylesheet>
