// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "core/capture/capturestore.h"
#include "core/profile/profilestore.h"
#include "ui/models/format.h"
#include "ui/settings/uistate.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr int kContentWidth = 860;
constexpr int kLabelWidth = 150;

void choose(QComboBox &box, const QVariant &data)
{
    const int index = box.findData(data);
    box.setCurrentIndex(qMax(0, index));
}

}

SettingsPage::SettingsPage(Theme &theme, UiState &state, CaptureStore &capture, QWidget *parent)
    : Surface(Ground::Canvas, parent)
    , m_theme(theme)
    , m_state(state)
    , m_capture(capture)
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *title = new PlainLabel(tr("Settings"), this);
    title->setFont(scaledFont(font(), kTitleText, QFont::DemiBold));
    auto *content = new QWidget(this);
    content->setMaximumWidth(kContentWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 32, 0, 24);
    column->setSpacing(16);
    column->addWidget(title);
    addLookCard(*column);
    addCaptureCard(*column);
    addAboutCard(*column);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
}

QGridLayout *SettingsPage::addCard(QVBoxLayout &column, const QString &title)
{
    auto *card = new Surface(Ground::Card, this);
    auto *heading = new PlainLabel(title, card);
    heading->setFont(scaledFont(font(), kHeadingText, QFont::DemiBold));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(20, 16, 20, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(2, 1);
    grid->addWidget(heading, 0, 0, 1, 3);
    column.addWidget(card);
    return grid;
}

PlainLabel *SettingsPage::addRow(QGridLayout &grid, const QString &label, QWidget *field, const QString &meaning)
{
    const int row = grid.rowCount();
    auto *name = new PlainLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(field);
    field->setAccessibleName(label);
    auto *words = new PlainLabel(this);
    words->setWordWrap(true);
    words->setPlainText(meaning);
    words->setFont(scaledFont(font(), kSmallText));
    words->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(name, row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(words, row, 2);
    return words;
}

void SettingsPage::addLookCard(QVBoxLayout &column)
{
    QGridLayout *grid = addCard(column, tr("Language and look"));
    auto *language = new QComboBox(this);
    language->setObjectName(QStringLiteral("languageBox"));
    language->addItem(tr("Follow the system"), QStringLiteral("system"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    choose(*language, m_state.language());
    addRow(*grid, tr("Language"), language, tr("Changes at once; connections and capture stay."));

    auto *theme = new QComboBox(this);
    theme->setObjectName(QStringLiteral("themeBox"));
    theme->addItem(tr("Follow the system"), int(ThemeChoice::System));
    theme->addItem(tr("Light"), int(ThemeChoice::Light));
    theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    choose(*theme, int(m_theme.choice()));
    addRow(*grid, tr("Theme"), theme, tr("The system's wish is followed while the program runs."));

    auto *scale = new QComboBox(this);
    scale->setObjectName(QStringLiteral("textSizeBox"));
    for (const int percent : {80, 90, 100, 110, 125, 150})
        scale->addItem(QString::number(percent) + QStringLiteral(" %"), percent);
    choose(*scale, qRound(m_theme.textScale() * 100));
    addRow(*grid, tr("Text size"), scale, tr("Rows and controls grow with it."));

    auto *motion = new QCheckBox(tr("Reduce motion"), this);
    motion->setObjectName(QStringLiteral("reduceMotionCheck"));
    motion->setChecked(m_state.reduceMotion());
    addRow(*grid, tr("Motion"), motion, tr("Topics do not light up when a message arrives."));
    connect(motion, &QCheckBox::toggled, this, [this](bool isReduced) {
        m_state.setReduceMotion(isReduced);
        Q_EMIT motionChosen(isReduced);
    });

    connect(language, &QComboBox::activated, this, [this, language] {
        m_state.setLanguage(language->currentData().toString());
        Q_EMIT languageChosen(language->currentData().toString());
    });
    connect(theme, &QComboBox::activated, this, [this, theme] {
        m_theme.setChoice(ThemeChoice(theme->currentData().toInt()));
        m_state.setTheme(toString(m_theme.choice()));
    });
    connect(&m_theme, &Theme::changed, theme, [this, theme] { choose(*theme, int(m_theme.choice())); });
    connect(scale, &QComboBox::activated, this, [this, scale] {
        m_theme.setTextScale(scale->currentData().toInt() / 100.0);
        m_state.setTextScale(m_theme.textScale());
        Q_EMIT textSizeChosen();
    });
}

void SettingsPage::addCaptureCard(QVBoxLayout &column)
{
    QGridLayout *grid = addCard(column, tr("Capture"));
    auto *budget = new QSpinBox(this);
    budget->setObjectName(QStringLiteral("captureBudgetBox"));
    budget->setRange(16, 65536);
    budget->setSingleStep(64);
    budget->setSuffix(QStringLiteral(" MiB"));
    budget->setGroupSeparatorShown(false);
    budget->setKeyboardTracking(false);
    budget->setValue(int(m_state.captureBudget() >> 20));
    PlainLabel *words = addRow(*grid, tr("Memory budget"), budget, budgetMeaning(budget->value()));
    words->setObjectName(QStringLiteral("captureBudgetMeaning"));
    connect(budget, &QSpinBox::valueChanged, words,
            [this, words](int mebibytes) { words->setPlainText(budgetMeaning(mebibytes)); });
    // Not at every step on the way: what leaves the capture does not come back.
    connect(budget, &QSpinBox::editingFinished, words, [this, budget, words] {
        m_state.setCaptureBudget(qint64(budget->value()) << 20);
        m_capture.setByteBudget(m_state.captureBudget());
        words->setPlainText(budgetMeaning(budget->value()));
    });
}

QString SettingsPage::budgetMeaning(int mebibytes) const
{
    const qint64 dropped = m_capture.counters().bytesUsed - (qint64(mebibytes) << 20);
    if (dropped > 0)
        return tr("Leaving this field drops the oldest packets, about %1.").arg(formatBytes(quint64(dropped)));
    return tr("When it is full the oldest packets leave, and the status bar counts them. Default 512 MiB.");
}

void SettingsPage::addAboutCard(QVBoxLayout &column)
{
    QGridLayout *grid = addCard(column, tr("About"));
    const auto addText = [&](const QString &label, const QString &text) {
        auto *value = new PlainLabel(this);
        value->setWordWrap(true);
        value->setPlainText(text);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = grid->rowCount();
        auto *name = new PlainLabel(label, this);
        name->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, 1, 2);
    };
    addText(tr("Version"),
            tr("MQTT Scope %1, on Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    addText(tr("Licence"),
            tr("GNU General Public License, version 3 or later. Uses Qt, QCustomPlot, simdjson, wslay and OpenSSL."));
    addText(tr("Connections file"), ProfileStore::defaultPath());
    addText(tr("Privacy"),
            tr("No telemetry and no account: the program talks to the brokers you name and to nobody "
               "else. Passwords are asked per session and never written."));
}

}
