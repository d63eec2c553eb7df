# SPDX-License-Identifier: MPL-2.0
# Turns the live numbers of contract-maintenance.fodt into text typed by hand, as many contracts have them:
# 第1条（目的）, 2　…, 　(1)　…, in the default paragraph style, with blanks for indents and no list and no reference field.
#   LC_ALL=C awk [-v digits=wide] -f typed-numbers.awk contract-maintenance.fodt > contract-typed.fodt
# digits=wide types 第１条 and ２ instead of 第1条 and 2. The source has one paragraph a line.

function label(n,   i, typed) {
    if (digits != "wide") return n
    typed = ""
    for (i = 1; i <= length(n); ++i) typed = typed substr("０１２３４５６７８９", 3 * substr(n, i, 1) + 1, 3)
    return typed
}

# Numbers in 第3条, 第4項 follow the digits of the labels.
function references(text,   done, number) {
    done = ""
    while (match(text, /第[0-9]+(条|項)/)) {
        number = substr(text, RSTART + 3, RLENGTH - 3)
        sub(/[^0-9]+$/, "", number)
        done = done substr(text, 1, RSTART + 2) label(number)
        text = substr(text, RSTART + 3 + length(number))
    }
    return done text
}

function typed(prefix) {
    gsub(/<\/?text:(list|list-item|h|p|bookmark-ref|bookmark-start|bookmark-end)( [^>]*)?>/, "")
    print "<text:p text:style-name=\"Standard\">" prefix references($0) "</text:p>"
}

/<text:list-style /,/<\/text:list-style>/ { next }
/<style:style style:name="(ArticleHeading|ParagraphFirst|ParagraphNumbered|Item)"/ { next }
/<style:style /                       { sub(/ style:next-style-name="ArticleHeading"/, ""); print; next }
/ text:style-name="ArticleHeading"/    { paragraph = 1; print "<text:p text:style-name=\"Standard\"/>"; typed("第" label(++article) "条"); next }
/ text:style-name="ParagraphFirst"/    { item = 0; typed("　"); next }
/ text:style-name="ParagraphNumbered"/ { item = 0; typed(label(++paragraph) "　"); next }
/ text:style-name="Item"/              { typed("　(" label(++item) ")　"); next }
/^<\/?text:list[ >]/                   { next }
/^<text:p .*bookmark-ref/              { gsub(/<\/?text:bookmark-ref( [^>]*)?>/, ""); print references($0); next }
/^<text:p /                            { print references($0); next }
                                       { print }
