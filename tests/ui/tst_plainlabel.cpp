// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/plainlabel.h"

#include <QTest>
#include <QTextDocument>

using namespace mqttscope;

class TestPlainLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markupIsShownAsText()
    {
        const QString hostile = QStringLiteral("<img src=\"file:///dev/zero\"><h1>Connected securely</h1> & more");
        const PlainLabel label(hostile);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), hostile);
    }
    void toolTipShowsTheSameText()
    {
        const QString hostile = QStringLiteral("<a href=\"x\">OK</a>");
        QTextDocument document;
        document.setHtml(plainToolTip(hostile));
        QCOMPARE(document.toPlainText(), hostile);
    }
    /// It remembers heights it has worked out; what they depend on may change.
    void theHeightForAWidthFollowsTextAndFont()
    {
        PlainLabel label;
        label.setWordWrap(true);
        label.setPlainText(QStringLiteral("Starts the local broker with simulated devices."));
        const int wide = label.heightForWidth(1000);
        const int narrow = label.heightForWidth(120);
        QVERIFY(narrow > wide);
        QCOMPARE(label.heightForWidth(1000), wide);
        label.setPlainText(label.fullText().repeated(6));
        QVERIFY(label.heightForWidth(120) > 3 * narrow);
        const int before = label.heightForWidth(1000);
        QFont larger = label.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        label.setFont(larger);
        QVERIFY(label.heightForWidth(1000) > before);
        for (int width = 100; width < 130; ++width) // more widths than it remembers
            QVERIFY(label.heightForWidth(width) >= label.heightForWidth(2 * width));
    }
};

MQTTSCOPE_TEST(TestPlainLabel, "tst_plainlabel")
#include "tst_plainlabel.moc"
