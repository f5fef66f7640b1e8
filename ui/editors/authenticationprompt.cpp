// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/authenticationprompt.h"

#include "core/base/plaintext.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr qsizetype kBytesShown = 512;

}

AuthenticationPrompt::AuthenticationPrompt(const QString &connectionName, const AuthenticationChallenge &challenge,
                                           QWidget *parent)
    : QDialog(parent)
    , m_answer(new QLineEdit(this))
    , m_isHex(new QCheckBox(tr("The answer is typed in hex"), this))
{
    setObjectName(QStringLiteral("authenticationPrompt"));
    setWindowTitle(tr("Authentication"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *question = new PlainLabel(
        tr("%1 asks for authentication data, method “%2”.").arg(connectionName, visibleText(challenge.method)), this);
    question->setWordWrap(true);
    const QByteArray shown = challenge.data.left(kBytesShown);
    const QString more = challenge.data.size() > kBytesShown ? QStringLiteral(" …") : QString();
    auto *asText = new PlainLabel(tr("As text: %1").arg(visibleText(shown) + more), this);
    asText->setObjectName(QStringLiteral("authenticationText"));
    asText->setWordWrap(true);
    auto *asHex = new PlainLabel(tr("As hex: %1").arg(QString::fromLatin1(shown.toHex(' ')) + more), this);
    asHex->setWordWrap(true);
    asHex->setForegroundRole(QPalette::PlaceholderText);
    m_answer->setObjectName(QStringLiteral("authenticationEdit"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setMinimumWidth(360);
    m_isHex->setObjectName(QStringLiteral("authenticationHexCheck"));

    auto *cancel = new QPushButton(tr("Disconnect"), this);
    cancel->setObjectName(QStringLiteral("authenticationCancel"));
    auto *sendButton = new QPushButton(tr("Send"), this);
    sendButton->setObjectName(QStringLiteral("authenticationSend"));
    sendButton->setProperty("kind", QStringLiteral("primary"));
    sendButton->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(sendButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    for (QWidget *widget :
         {static_cast<QWidget *>(question), static_cast<QWidget *>(asText), static_cast<QWidget *>(asHex),
          static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_isHex)})
        column->addWidget(widget);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(sendButton, &QPushButton::clicked, this, &AuthenticationPrompt::send);
}

void AuthenticationPrompt::send()
{
    const QByteArray typed = m_answer->text().toUtf8();
    Q_EMIT answered(m_isHex->isChecked() ? QByteArray::fromHex(typed) : typed);
    m_answer->clear();
    accept();
}

}
