// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/sectionheader.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace mqttscope;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choiceSwitchesThePaletteWhileRunning()
    {
        Theme theme(*qApp);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(ThemeChoice::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Base), darkColors().panel);
        theme.setChoice(ThemeChoice::Light);
        QVERIFY(!theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Base), lightColors().panel);
        QVERIFY(changed.count() >= 1);
    }
    void theSystemsWishIsFollowedUntilThePersonChooses()
    {
        Theme theme(*qApp);
        const auto portalSays = [&](uint scheme) {
            return QMetaObject::invokeMethod(
                &theme, "onPortalSettingChanged", Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
                Q_ARG(QString, QStringLiteral("color-scheme")), Q_ARG(QDBusVariant, QDBusVariant(scheme)));
        };
        QVERIFY(portalSays(1));
        QVERIFY(theme.isDark());
        QVERIFY(portalSays(0)); // no preference changes nothing
        QVERIFY(theme.isDark());
        QVERIFY(portalSays(2));
        QVERIFY(!theme.isDark());
        theme.setChoice(ThemeChoice::Light);
        QVERIFY(portalSays(1));
        QVERIFY(!theme.isDark());
        theme.setChoice(ThemeChoice::System);
        QVERIFY(theme.isDark());
        theme.setChoice(ThemeChoice::Light);
    }
    void choicesHaveStableNames()
    {
        for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            QCOMPARE(themeChoiceFrom(toString(choice)), std::optional(choice));
        QVERIFY(!themeChoiceFrom(QStringLiteral("pink")));
    }
    void everyIconDrawsSomethingInTheTextColour()
    {
        Theme theme(*qApp);
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            theme.setChoice(choice);
            for (int i = 0; i <= int(IconId::Will); ++i) {
                const QImage image = themedIcon(IconId(i)).pixmap(QSize(32, 32), 1.0).toImage();
                QCOMPARE(image.size(), QSize(32, 32));
                int opaque = 0;
                for (int y = 0; y < 32; ++y) {
                    for (int x = 0; x < 32; ++x) {
                        if (qAlpha(image.pixel(x, y)) < 250)
                            continue;
                        ++opaque;
                        QVERIFY2(qAbs(qRed(image.pixel(x, y)) - theme.colors().text.red()) < 8,
                                 qPrintable(QStringLiteral("icon %1 has %2")
                                                .arg(QString::number(i), QString::number(image.pixel(x, y), 16))));
                    }
                }
                QVERIFY2(opaque > 3, qPrintable(QString::number(i)));
            }
        }
    }
    void iconsAreRenderedAtDevicePixels()
    {
        const QPixmap pixmap = themedIcon(IconId::Topics).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }
    void applicationIconComesInEverySizeADesktopAsksFor()
    {
        const QIcon icon = applicationIcon();
        QVERIFY(icon.availableSizes().contains(QSize(256, 256)));
        for (const QSize &size : icon.availableSizes()) {
            const QImage image = icon.pixmap(size, 1.0).toImage();
            QCOMPARE(image.size(), size);
            QCOMPARE(image.pixelColor(size.width() / 2, 1), lightColors().accent);
            QCOMPARE(image.pixelColor(0, 0).alpha(), 0); // round corners
        }
    }
    void monospaceFontIsMonospaced()
    {
        const QFontMetricsF metrics(monospaceFont(applicationFont()));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")), metrics.horizontalAdvance(QStringLiteral("WWWW")));
    }
    void noticesReplaceByKeyAndComeBack()
    {
        QWidget window;
        NoticeBar bar(&window);
        QVERIFY(bar.isHidden());
        bar.show({NoticeTone::Error, QStringLiteral("first"), {}, {}, QStringLiteral("a")});
        bar.show({NoticeTone::Info, QStringLiteral("second"), {}, {}, QStringLiteral("b")});
        QCOMPARE(bar.currentText(), QStringLiteral("second"));
        bar.show({NoticeTone::Error, QStringLiteral("first again"), {}, {}, QStringLiteral("a")});
        QCOMPARE(bar.currentText(), QStringLiteral("first again"));
        bar.clear(QStringLiteral("a"));
        QCOMPARE(bar.currentText(), QStringLiteral("second"));
        QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("noticeDismiss")), Qt::LeftButton);
        QVERIFY(bar.isHidden());
    }
    void noticeActionRunsOnceAndGoes()
    {
        QWidget window;
        NoticeBar bar(&window);
        int runs = 0;
        bar.show({NoticeTone::Info, QStringLiteral("deleted"), QStringLiteral("Undo"), [&] { ++runs; }});
        window.show();
        QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("noticeAction")), Qt::LeftButton);
        QCOMPARE(runs, 1);
        QVERIFY(bar.isHidden());
    }
    /// With MQTTSCOPE_GRAB=DIR: a sheet of all controls, to be looked at.
    void sheet()
    {
        Theme theme(*qApp);
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            theme.setChoice(choice);
            Surface page(Surface::Ground::Panel);
            fillSheet(page);
            page.resize(900, 620);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            const QImage image = page.grab().toImage();
            QCOMPARE(image.pixelColor(2, image.height() - 2), theme.colors().panel);
            if (const QString folder = qEnvironmentVariable("MQTTSCOPE_GRAB"); !folder.isEmpty())
                QVERIFY(image.save(folder + QLatin1String("/sheet-") + toString(choice) + QLatin1String(".png")));
        }
    }

private:
    static void fillSheet(QWidget &page)
    {
        auto *grid = new QGridLayout(&page);
        const QStringList kinds{QString(), QStringLiteral("primary"), QStringLiteral("danger"),
                                QStringLiteral("quiet")};
        for (int i = 0; i < kinds.size(); ++i) {
            auto *button = new QPushButton(i == 1 ? QStringLiteral("Publish") : QStringLiteral("Button"));
            button->setProperty("kind", kinds[i]);
            button->setIcon(themedIcon(IconId::Plus, i == 1 ? IconTint::OnAccent : IconTint::Text));
            grid->addWidget(button, 0, i);
        }
        auto *checked = new QPushButton(QStringLiteral("1 min"));
        checked->setCheckable(true);
        checked->setChecked(true);
        grid->addWidget(checked, 1, 0);
        auto *off = new QPushButton(QStringLiteral("Disabled"));
        off->setEnabled(false);
        grid->addWidget(off, 1, 1);
        auto *combo = new QComboBox;
        combo->addItems({QStringLiteral("QoS 1"), QStringLiteral("QoS 2")});
        grid->addWidget(combo, 1, 2);
        grid->addWidget(new QSpinBox, 1, 3);
        grid->addWidget(new QLineEdit(QStringLiteral("plant/line1/press-04")), 2, 0, 1, 2);
        auto *check = new QCheckBox(QStringLiteral("Retain"));
        check->setChecked(true);
        grid->addWidget(check, 2, 2);
        auto *radio = new QRadioButton(QStringLiteral("Clean Start"));
        radio->setChecked(true);
        grid->addWidget(radio, 2, 3);
        auto *tabs = new QTabBar;
        tabs->addTab(QStringLiteral("JSON"));
        tabs->addTab(QStringLiteral("Text"));
        tabs->addTab(QStringLiteral("Properties (3)"));
        grid->addWidget(tabs, 3, 0, 1, 4);
        auto *model = new QStandardItemModel(60, 3, &page);
        for (int row = 0; row < 60; ++row) {
            for (int column = 0; column < 3; ++column)
                model->setItem(row, column,
                               new QStandardItem(
                                   QStringLiteral("plant %1.%2").arg(QString::number(row), QString::number(column))));
        }
        model->item(1)->appendRow(new QStandardItem(QStringLiteral("child")));
        auto *tree = new QTreeView;
        tree->setModel(model);
        tree->setFrameShape(QFrame::NoFrame);
        tree->expandAll();
        tree->setCurrentIndex(model->index(2, 0));
        grid->addWidget(new SectionHeader(QStringLiteral("Connections")), 4, 0, 1, 2);
        grid->addWidget(tree, 5, 0, 1, 2);
        auto *text = new QPlainTextEdit(QStringLiteral("{\"target\": 68.5, \"ramp\": \"slow\"}"));
        text->setFont(monospaceFont(text->font()));
        grid->addWidget(text, 5, 2);
        auto *empty = new EmptyState(IconId::Charts);
        empty->setTitle(QStringLiteral("Nothing plotted"));
        empty->setHint(QStringLiteral("Choose a field on Topics and press P."));
        empty->setActionText(QStringLiteral("Go to Topics"));
        grid->addWidget(empty, 5, 3, 2, 1);
        grid->addWidget(new Badge(QStringLiteral("QoS 2"), BadgeTone::Accent, &page), 4, 2);
        grid->addWidget(new Badge(QStringLiteral("R"), BadgeTone::Retained, &page), 4, 3);
        grid->setRowStretch(5, 1);
    }
};

MQTTSCOPE_TEST(TestTheme, "tst_theme")
#include "tst_theme.moc"
