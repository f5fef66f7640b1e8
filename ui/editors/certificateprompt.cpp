// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/certificateprompt.h"

#include "core/base/plaintext.h"
#include "core/profile/connectionprofile.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kWidth = 620;
}

CertificatePrompt::CertificatePrompt(const ConnectionProfile &profile, const TlsFacts &facts, const QString &problem,
                                     QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("certificatePrompt"));
    setWindowTitle(tr("Certificate of %1").arg(visibleText(certificateHost(profile))));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    const CertificateFacts &certificate = facts.chain.first();

    auto *why = new PlainLabel(this);
    why->setObjectName(QStringLiteral("certificateProblem"));
    why->setWordWrap(true);
    why->setForegroundRole(QPalette::BrightText);
    why->setPlainText(problem);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    const auto addRow = [&](const QString &name, const QString &value, const char *objectName = "") {
        auto *label = new PlainLabel(name, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *text = new PlainLabel(this);
        text->setObjectName(QLatin1String(objectName));
        text->setWordWrap(true);
        text->setFont(monospaceFont(font()));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setPlainText(value);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(text, row, 1);
    };
    addRow(tr("Certificate"), visibleText(certificate.subject));
    addRow(tr("Issued by"), visibleText(certificate.issuer));
    addRow(tr("For"), visibleText(certificate.names.join(QStringLiteral(", "))));
    addRow(tr("Valid"), tr("%1 to %2").arg(formatDay(certificate.validFrom), formatDay(certificate.validUntil)));
    addRow(tr("SHA-256"), formatFingerprint(certificate.sha256), "certificateFingerprint");
    for (const CertificateException &known : profile.tls.exceptions)
        if (known.host == certificateHost(profile) && known.sha256 != certificate.sha256)
            addRow(tr("Accepted before"), formatFingerprint(known.sha256), "certificateBefore");

    auto *warning = new PlainLabel(this);
    warning->setWordWrap(true);
    warning->setPlainText(
        tr("Whoever holds this certificate can read and change everything that is sent. Accept it only "
           "after comparing the fingerprint with the broker's own. It holds for this host and these "
           "errors alone."));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("certificateCancel"));
    cancel->setDefault(true);
    auto *acceptButton = new QPushButton(tr("Accept this certificate"), this);
    acceptButton->setObjectName(QStringLiteral("certificateAccept"));
    acceptButton->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(acceptButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(why);
    column->addLayout(grid);
    column->addWidget(warning);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(acceptButton, &QPushButton::clicked, this, [this] {
        Q_EMIT certificateAccepted();
        accept();
    });
}

}
