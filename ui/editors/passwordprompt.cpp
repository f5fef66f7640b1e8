// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/passwordprompt.h"

#include "core/profile/connectionprofile.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

PasswordPrompt::PasswordPrompt(const ConnectionProfile &profile, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
{
    setObjectName(QStringLiteral("passwordPrompt"));
    setWindowTitle(tr("Password"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *question
        = new PlainLabel(profile.userName.isEmpty() ? tr("Password for %1").arg(profile.name)
                                                    : tr("Password of %1 for %2").arg(profile.userName, profile.name),
                         this);
    auto *promise = new PlainLabel(tr("Kept in memory until the program ends, never written to disk."), this);
    promise->setForegroundRole(QPalette::PlaceholderText);
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setMinimumWidth(320);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("passwordCancel"));
    auto *connectButton = new QPushButton(tr("Connect"), this);
    connectButton->setObjectName(QStringLiteral("passwordConnect"));
    connectButton->setProperty("kind", QStringLiteral("primary"));
    connectButton->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(connectButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(question);
    column->addWidget(m_password);
    column->addWidget(promise);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(connectButton, &QPushButton::clicked, this, [this] {
        Q_EMIT passwordGiven(m_password->text().toUtf8());
        m_password->clear();
        accept();
    });
}

}
