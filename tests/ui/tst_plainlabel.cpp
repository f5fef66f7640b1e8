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
};

MQTTSCOPE_TEST(TestPlainLabel, "tst_plainlabel")
#include "tst_plainlabel.moc"
