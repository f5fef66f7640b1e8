// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/authenticationprompt.h"

#include "core/base/plaintext.h"
#include "ui/models/bytetext.h"
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
    , m_problem(new PlainLabel(tr("Pairs of hexadecimal digits are needed."), this))
    , m_send(new QPushButton(tr("Send"), this))
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
    m_send->setObjectName(QStringLiteral("authenticationSend"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    m_send->setDefault(true);
    m_problem->setObjectName(QStringLiteral("authenticationProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    for (QWidget *widget :
         {static_cast<QWidget *>(question), static_cast<QWidget *>(asText), static_cast<QWidget *>(asHex),
          static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_isHex), static_cast<QWidget *>(m_problem)})
        column->addWidget(widget);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &AuthenticationPrompt::send);
    connect(m_answer, &QLineEdit::textChanged, this, &AuthenticationPrompt::check);
    connect(m_isHex, &QCheckBox::toggled, this, &AuthenticationPrompt::check);
    check();
}

std::optional<QByteArray> AuthenticationPrompt::answer() const
{
    return m_isHex->isChecked() ? bytesOfHex(m_answer->text()) : std::optional(m_answer->text().toUtf8());
}

void AuthenticationPrompt::check()
{
    const bool isWrong = !answer();
    m_problem->setVisible(isWrong);
    m_send->setEnabled(!isWrong);
}

void AuthenticationPrompt::send()
{
    const std::optional<QByteArray> typed = answer();
    if (!typed)
        return;
    Q_EMIT answered(*typed);
    m_answer->clear();
    accept();
}

}
