// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/hexview.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace mqttscope;

class TestHexView : public QObject
{
    Q_OBJECT

    static QByteArray counting(int size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        std::iota(bytes.begin(), bytes.end(), char(0));
        return bytes;
    }
    static void show(HexView &view)
    {
        view.resize(700, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

private Q_SLOTS:
    void everyByteIsFoundWhereItIsDrawn()
    {
        const QByteArray bytes = counting(256);
        HexView view;
        view.setBytes(bytes);
        show(view);
        QCOMPARE(view.bytesPerRow(), 16);
        for (const qsizetype offset : {0, 1, 15, 16, 100, 170})
            QCOMPARE(view.byteAt(view.byteRect(offset).center()), offset);
        QCOMPARE(view.byteAt(QPoint(1, 1)), -1);
    }
    void clickAndDragSelect()
    {
        const QByteArray bytes = counting(256);
        HexView view;
        view.setBytes(bytes);
        show(view);
        QSignalSpy clicked(&view, &HexView::byteClicked);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, view.byteRect(20).center());
        QCOMPARE(clicked.takeFirst().at(0).toLongLong(), 20);
        QCOMPARE(view.selection(), ByteRange{});
        QMouseEvent move(QEvent::MouseMove, view.byteRect(37).center(), view.mapToGlobal(QPoint()), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, view.byteRect(37).center());
        QCOMPARE(view.selection(), (ByteRange{20, 18}));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("14 15 16")));
    }
    void keysMoveAndExtend()
    {
        const QByteArray bytes = counting(256);
        HexView view;
        view.setBytes(bytes);
        show(view);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.byteRect(20).center());
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{20, 18}));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{20, 236}));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selection(), (ByteRange{0, 256}));
    }
    void copyForms_data()
    {
        QTest::addColumn<HexView::CopyForm>("form");
        QTest::addColumn<QString>("expected");
        QTest::newRow("hex") << HexView::CopyForm::Hex << QStringLiteral("30 01 •• •• 41");
        QTest::newRow("text") << HexView::CopyForm::Text << QStringLiteral("0␁••A");
        QTest::newRow("C array") << HexView::CopyForm::CArray
                                 << QStringLiteral("/* secret bytes are masked as 0x00 */\n"
                                                   "const unsigned char packet[5] = {\n"
                                                   "    0x30, 0x01, 0x00, 0x00, 0x41,\n};\n");
    }
    void copyForms()
    {
        QFETCH(HexView::CopyForm, form);
        QFETCH(QString, expected);
        HexView view;
        view.setBytes("\x30\x01pwA", {}, {{2, 2}});
        QCOMPARE(view.text(form), expected);
        view.copy(form);
        QCOMPARE(QApplication::clipboard()->text(), expected);
    }
    void onlyTheSelectionIsCopied()
    {
        HexView view;
        view.setBytes("\x30\x01pwA", {}, {{2, 2}});
        view.select({1, 2});
        QCOMPARE(view.text(HexView::CopyForm::Hex), QStringLiteral("01 ••"));
    }
    void aCopyThatIsCutSaysSo()
    {
        HexView view;
        const QByteArray bytes(HexView::kCopyLimit + 1, 'x');
        view.setBytes(bytes);
        const QString text = view.text(HexView::CopyForm::Text);
        QVERIFY(text.endsWith(QStringLiteral("x\n… first 16777216 of 16777217 bytes\n")));
    }
    void oneByteIsOneByte()
    {
        HexView view;
        view.setBytes("x");
        QCOMPARE(view.accessibleDescription(), QStringLiteral("1 byte"));
    }
    void secretBytesAreNotDrawn()
    {
        // Two views that differ in secret bytes only must look the same.
        const auto picture = [](const char *bytes) {
            HexView view;
            view.setBytes(QByteArrayView(bytes, 4), {}, {{1, 2}});
            view.resize(700, 100);
            return view.grab().toImage();
        };
        QCOMPARE(picture("aXYb"), picture("a12b"));
        QVERIFY(picture("aXYb") != picture("cXYb"));
    }
    void theMarkComesIntoView()
    {
        const QByteArray bytes = counting(64 << 10);
        HexView view;
        view.setBytes(bytes);
        show(view);
        view.setMark({40'000, 5});
        QVERIFY(view.viewport()->rect().contains(view.byteRect(40'000)));
        view.setMark({10, 20'000});
        QVERIFY(view.viewport()->rect().contains(view.byteRect(10)));
    }
    void twoHundredMegabytesAreNoEffort()
    {
        const QByteArray bytes(200 << 20, 'x');
        HexView view;
        view.setBytes(bytes);
        show(view);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 20 * i);
            QVERIFY(!view.grab().isNull());
        }
        QVERIFY2(timer.elapsed() < 20'000, "a hang guard: painting must not follow the size");
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(view.viewport()->rect().contains(view.byteRect(bytes.size() - 1).center()));
    }
};

MQTTSCOPE_TEST(TestHexView, "tst_hexview")
#include "tst_hexview.moc"
