// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/diagnosisdialog.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr int kIconSide = 16;
constexpr int kWidth = 560;
constexpr int kMargin = 18;
constexpr int kTextHeight = 96; ///< kept for cause and advice, so that nothing moves when they come

struct Look
{
    IconId icon;
    IconTint tint;
};

Look lookOf(DiagnosisState state)
{
    switch (state) {
    case DiagnosisState::Running:
        return {IconId::More, IconTint::Accent};
    case DiagnosisState::Passed:
        return {IconId::Check, IconTint::Success};
    case DiagnosisState::Failed:
        return {IconId::Error, IconTint::Error};
    case DiagnosisState::Waiting:
    case DiagnosisState::Skipped:
        break;
    }
    return {IconId::Minus, IconTint::Muted};
}

}

DiagnosisDialog::DiagnosisDialog(EngineInterface &engine, const ConnectionProfile &profile,
                                 const ConnectSecrets &secrets, QWidget *parent)
    : QDialog(parent)
    , m_engine(engine)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_cause(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_again(new QPushButton(tr("Again"), this))
    , m_copy(new QPushButton(tr("Copy as text"), this))
{
    setObjectName(QStringLiteral("diagnosisDialog"));
    setWindowTitle(tr("Diagnose the connection"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);

    auto *place = new PlainLabel(profile.url(), this);
    place->setObjectName(QStringLiteral("diagnosisUrl"));
    place->setFont(monospaceFont(font()));
    place->setElide(PlainLabel::Elide::Middle);
    auto *steps = new QGridLayout;
    buildSteps(*steps);
    m_cause->setObjectName(QStringLiteral("diagnosisCause"));
    m_cause->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    m_cause->setWordWrap(true);
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setObjectName(QStringLiteral("diagnosisAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(m_cause);
    texts->addWidget(m_advice);
    texts->addStretch(1);

    m_copy->setObjectName(QStringLiteral("diagnosisCopy"));
    m_copy->setToolTip(tr("Copies steps, times and advice; no passwords are in it"));
    m_copy->setAutoDefault(false);
    m_again->setObjectName(QStringLiteral("diagnosisAgain"));
    m_again->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("diagnosisClose"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(14);
    column->addWidget(place);
    column->addLayout(steps);
    column->addLayout(texts, 1);
    column->addLayout(buttons);
    column->addStrut(kWidth - 2 * kMargin);
    texts->addStrut(0);
    m_advice->setMinimumHeight(kTextHeight / 2);

    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(textOf(m_report)); });
    connect(m_again, &QPushButton::clicked, this, &DiagnosisDialog::start);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_engine, &EngineInterface::diagnosisChanged, this, [this](const DiagnosisReport &report) {
        if (report.number == m_number)
            show(report);
    });
    start();
}

DiagnosisDialog::~DiagnosisDialog() { m_engine.stopDiagnosis(); }

void DiagnosisDialog::buildSteps(QGridLayout &grid)
{
    grid.setHorizontalSpacing(12);
    grid.setVerticalSpacing(8);
    grid.setColumnStretch(2, 1);
    for (const DiagnosisStep step : kDiagnosisSteps) {
        Row &row = m_rows[size_t(step)];
        row.icon = new IconLabel(IconId::Minus, IconTint::Muted, kIconSide, this);
        row.name = new PlainLabel(labelOf(step), this);
        row.state = new PlainLabel(this);
        row.state->setObjectName(QStringLiteral("diagnosisState%1").arg(int(step)));
        row.time = new PlainLabel(this);
        row.time->setObjectName(QStringLiteral("diagnosisTime%1").arg(int(step)));
        row.time->setFont(monospaceFont(font()));
        row.time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(row.icon, int(step), 0);
        grid.addWidget(row.name, int(step), 1);
        grid.addWidget(row.state, int(step), 2);
        grid.addWidget(row.time, int(step), 3);
    }
}

void DiagnosisDialog::start()
{
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    m_number = m_engine.diagnose(m_profile, m_secrets);
}

void DiagnosisDialog::show(const DiagnosisReport &report)
{
    m_report = report;
    for (const DiagnosisStepReport &step : report.steps) {
        Row &row = m_rows[size_t(step.step)];
        const Look look = lookOf(step.state);
        row.icon->setThemedIcon(look.icon, look.tint);
        const bool isQuiet = step.state == DiagnosisState::Waiting || step.state == DiagnosisState::Skipped;
        row.name->setForegroundRole(isQuiet ? QPalette::PlaceholderText : QPalette::WindowText);
        row.state->setForegroundRole(isQuiet ? QPalette::PlaceholderText : QPalette::WindowText);
        row.state->setPlainText(labelOf(step.state));
        row.time->setPlainText(step.milliseconds < 0 ? QString() : tr("%1 ms").arg(step.milliseconds));
    }
    m_cause->setPlainText(report.isFinished && report.cause.isEmpty()
                              ? tr("Everything works: the broker lets this client in.")
                              : report.cause);
    m_advice->setPlainText(report.advice);
    m_again->setEnabled(report.isFinished);
    m_copy->setEnabled(report.isFinished);
}

}
