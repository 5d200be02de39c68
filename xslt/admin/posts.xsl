<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The posts of a site: what there is, in which state, one step for several, and the way to a new one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="posts" mode="main">
    <div class="page-head">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-posts','','')"/></h1>
      <form method="post" action="{@new}" class="actions">
        <xsl:call-template name="csrf"/>
        <button name="kind" value="post"><xsl:value-of select="bk:words('new-post','','')"/></button>
        <button name="kind" value="page" class="quiet"><xsl:value-of select="bk:words('new-page','','')"/></button>
        <a class="way" href="papperskorg/"><xsl:value-of select="bk:words('page-trash','','')"/></a>
      </form>
    </div>
    <xsl:apply-templates select="due" mode="notice"/>
    <xsl:call-template name="post-filter"/>
    <xsl:choose>
      <xsl:when test="post and @may-publish"><xsl:call-template name="bulk-form"/></xsl:when>
      <xsl:when test="post"><ul class="rows"><xsl:apply-templates select="post" mode="row"/></ul></xsl:when>
      <xsl:when test="@is-filtered"><p class="empty"><xsl:value-of select="bk:words('lists-none-found','','')"/></p></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('no-posts','','')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="pager"/>
  </xsl:template>

  <xsl:template name="post-filter">
    <form method="get" role="search" class="filter filter-posts panel">
      <xsl:call-template name="filter-search"/>
      <p class="field">
        <label for="state"><xsl:value-of select="bk:words('lists-state','','')"/></label>
        <select id="state" name="state">
          <option value=""><xsl:value-of select="bk:words('tab-all','','')"/></option>
          <xsl:apply-templates select="state" mode="option"/>
        </select>
      </p>
      <p class="field">
        <label for="kind"><xsl:value-of select="bk:words('lists-kind','','')"/></label>
        <select id="kind" name="kind">
          <option value=""><xsl:value-of select="bk:words('tab-all','','')"/></option>
          <option value="post"><xsl:if test="@kind = 'post'"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if><xsl:value-of select="bk:words('menu-posts','','')"/></option>
          <option value="page"><xsl:if test="@kind = 'page'"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if><xsl:value-of select="bk:words('lists-pages','','')"/></option>
        </select>
      </p>
      <xsl:call-template name="filter-choice"><xsl:with-param name="name" select="'category'"/><xsl:with-param name="choices" select="categories/choice"/><xsl:with-param name="chosen" select="@category"/></xsl:call-template>
      <xsl:call-template name="filter-choice"><xsl:with-param name="name" select="'author'"/><xsl:with-param name="choices" select="authors/choice"/><xsl:with-param name="chosen" select="@author"/></xsl:call-template>
      <p class="actions">
        <button class="quiet"><xsl:value-of select="bk:words('filter','','')"/></button>
      </p>
    </form>
    <xsl:if test="@is-filtered"><p><a href="?"><xsl:value-of select="bk:words('lists-clear','','')"/></a></p></xsl:if>
  </xsl:template>

  <xsl:template name="filter-search">
    <p class="field filter-words">
      <label for="q"><xsl:value-of select="bk:words('lists-search','','')"/></label>
      <input id="q" name="q" type="search" maxlength="100" value="{@search}"/>
    </p>
  </xsl:template>

  <xsl:template match="posts/state" mode="option">
    <option value="{@name}">
      <xsl:if test="@name = ../@state"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
      <xsl:value-of select="bk:words(concat('state-', @name),'','')"/>
    </option>
  </xsl:template>

  <xsl:template name="filter-choice">
    <xsl:param name="name"/>
    <xsl:param name="choices"/>
    <xsl:param name="chosen"/>
    <xsl:if test="$choices">
      <p class="field">
        <label for="{$name}"><xsl:value-of select="bk:words(concat('lists-', $name),'','')"/></label>
        <select id="{$name}" name="{$name}">
          <option value=""><xsl:value-of select="bk:words('tab-all','','')"/></option>
          <xsl:for-each select="$choices">
            <option value="{@value}">
              <xsl:if test="@value = $chosen"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
              <xsl:value-of select="."/>
            </option>
          </xsl:for-each>
        </select>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="bulk-form">
    <form method="post" action="{@bulk}">
      <xsl:call-template name="csrf"/>
      <ul class="rows"><xsl:apply-templates select="post" mode="row"/></ul>
      <fieldset class="panel bulk">
        <legend><xsl:value-of select="bk:words('lists-bulk','','')"/></legend>
        <p class="help"><xsl:value-of select="bk:words('lists-bulk-help','','')"/></p>
        <div class="bulk-steps">
          <xsl:if test="categories/choice">
            <div>
              <xsl:call-template name="bulk-action"><xsl:with-param name="value" select="'category'"/></xsl:call-template>
              <p class="field">
                <label for="bulk-category"><xsl:value-of select="bk:words('lists-category','','')"/></label>
                <select id="bulk-category" name="category">
                  <option value=""><xsl:value-of select="bk:words('lists-none-chosen','','')"/></option>
                  <xsl:for-each select="categories/choice"><option><xsl:value-of select="."/></option></xsl:for-each>
                </select>
              </p>
            </div>
          </xsl:if>
          <div>
            <xsl:call-template name="bulk-action"><xsl:with-param name="value" select="'withdraw'"/></xsl:call-template>
            <p class="field">
              <label for="bulk-reason"><xsl:value-of select="bk:words('reason','','')"/></label>
              <span class="help" id="bulk-reason-help"><xsl:value-of select="bk:words('reason-help','','')"/></span>
              <input id="bulk-reason" name="reason" type="text" maxlength="500" aria-describedby="bulk-reason-help"/>
            </p>
          </div>
          <div><xsl:call-template name="bulk-action"><xsl:with-param name="value" select="'trash'"/></xsl:call-template></div>
        </div>
        <p><button><xsl:value-of select="bk:words('lists-bulk-do','','')"/></button></p>
      </fieldset>
    </form>
  </xsl:template>

  <xsl:template name="bulk-action">
    <xsl:param name="value"/>
    <p class="field">
      <label class="choice">
        <input type="radio" name="action" value="{$value}"/>
        <xsl:text> </xsl:text>
        <span><xsl:value-of select="bk:words(concat('lists-do-', $value),'','')"/></span>
      </label>
    </p>
  </xsl:template>

  <xsl:template match="post" mode="row">
    <li>
      <xsl:if test="../@may-publish">
        <label class="pick">
          <input type="checkbox" name="post" value="{@id}"/>
          <span class="visually-hidden"><xsl:value-of select="bk:words('lists-choose','','')"/><xsl:text> </xsl:text><xsl:call-template name="post-name"/></span>
        </label>
      </xsl:if>
      <a class="row-name" href="{@href}"><xsl:call-template name="post-name"/></a>
      <span class="row-facts">
        <xsl:apply-templates select="." mode="state"/>
        <xsl:if test="@kind = 'page'"><span><xsl:value-of select="bk:words('is-page','','')"/></span></xsl:if>
        <xsl:apply-templates select="publish-at" mode="time"/>
        <xsl:if test="string(@author)"><span><xsl:value-of select="@author"/></span></xsl:if>
        <xsl:if test="@has-draft and not(@status = 'draft')"><span><xsl:value-of select="bk:words('has-changes','','')"/></span></xsl:if>
        <xsl:if test="saved"><span><xsl:value-of select="bk:words('saved-at', string(saved), '')"/></span></xsl:if>
      </span>
    </li>
  </xsl:template>

  <!-- What came of a step for several posts. -->
  <xsl:template match="bulk" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-bulk','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('lists-bulk-count', concat(@done, '/', count(post)), '')"/></p>
    <ul class="rows"><xsl:apply-templates select="post" mode="outcome"/></ul>
    <p><a href="{@back}"><xsl:value-of select="bk:words('lists-back','','')"/></a></p>
  </xsl:template>

  <xsl:template match="post" mode="outcome">
    <li>
      <a class="row-name" href="{@href}"><xsl:call-template name="post-name"/></a>
      <span class="row-facts">
        <xsl:apply-templates select="." mode="state"/>
        <xsl:choose>
          <xsl:when test="not(string(@outcome))"><strong><xsl:value-of select="bk:words(concat('lists-done-', ../@action),'','')"/></strong></xsl:when>
          <xsl:when test="string(bk:words(@outcome,'',''))"><span><xsl:value-of select="bk:words('lists-not-done','','')"/><xsl:text> </xsl:text><xsl:value-of select="bk:words(@outcome,'','')"/></span></xsl:when>
          <xsl:otherwise><span><xsl:value-of select="bk:words('lists-not-done','','')"/></span></xsl:otherwise>
        </xsl:choose>
      </span>
    </li>
  </xsl:template>

  <!-- Ways on from a page of a list. -->
  <xsl:template name="pager">
    <xsl:if test="@older or @newest or @more">
      <nav class="pager" aria-label="{bk:words('lists-pages-of-list','','')}">
        <ul class="actions">
          <xsl:if test="@newest"><li><a href="{@newest}"><xsl:value-of select="bk:words('lists-newest','','')"/></a></li></xsl:if>
          <xsl:if test="@older"><li><a href="{@older}" rel="next"><xsl:value-of select="bk:words('lists-older','','')"/></a></li></xsl:if>
          <xsl:if test="@more"><li><a href="{@more}" rel="next"><xsl:value-of select="bk:words('lists-more','','')"/></a></li></xsl:if>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
