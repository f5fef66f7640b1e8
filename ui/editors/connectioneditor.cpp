// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/connectioneditor.h"

#include "core/base/plaintext.h"
#include "core/profile/connectionurl.h"
#include "ui/editors/addresssections.h"
#include "ui/editors/messagesections.h"
#include "ui/editors/protocolsections.h"
#include "ui/editors/sectionlist.h"
#include "ui/editors/securitysection.h"
#include "ui/editors/waysection.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr QSize kSize(1060, 680);
}

ConnectionEditor::ConnectionEditor(const ConnectionProfile &profile, bool isNew, QWidget *parent)
    : QDialog(parent)
    , m_original(profile)
    , m_where(new WhereSection)
    , m_who(new WhoSection)
    , m_way(new WaySection)
    , m_list(new SectionList(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("connectionEditor"));
    setWindowTitle(isNew ? tr("New connection") : tr("Edit connection"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    column->addLayout(middle, 1);
    buildFoot(*column);

    addSection(m_where);
    addSection(m_who);
    addSection(new SecuritySection);
    addSection(m_way);
    addSection(new SessionSection);
    addSection(new WillSection);
    addSection(new SubscriptionsSection);
    addSection(new PropertiesSection);
    addSection(new LimitsSection);
    m_name->setText(profile.name);
    for (EditorSection *section : m_sections)
        section->load(profile);
    connect(m_list, &SectionList::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    arrangeTabOrder();
    showSection(0);
    m_url->setText(profile.url());
    m_asLoaded = this->profile();
    m_settled = m_asLoaded;
    refresh();
    if (isNew)
        m_name->selectAll();
    m_name->setFocus();
}

void ConnectionEditor::buildHead(QVBoxLayout &column)
{
    auto *head = new Surface(Surface::Ground::Panel, this);
    head->setHairlines(Qt::BottomEdge);
    m_name = new QLineEdit(head);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setFont(scaledFont(font(), kHeadingText, QFont::DemiBold));
    m_name->setPlaceholderText(tr("Name of the connection"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaximumWidth(360);
    m_url = new QLineEdit(head);
    m_url->setObjectName(QStringLiteral("urlEdit"));
    m_url->setFont(monospaceFont(font()));
    m_url->setPlaceholderText(QStringLiteral("mqtt://host:1883"));
    m_url->setAccessibleName(tr("Address"));
    m_url->setToolTip(tr("Follows the fields; paste an address to fill them in"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(18, 13, 18, 13);
    row->addWidget(m_name, 1);
    row->addStretch(1);
    row->addWidget(m_url, 2);
    column.addWidget(head);
    connect(m_name, &QLineEdit::textEdited, this, &ConnectionEditor::refresh);
    connect(m_url, &QLineEdit::textEdited, this, &ConnectionEditor::takeUrl);
    connect(m_url, &QLineEdit::editingFinished, this, &ConnectionEditor::refresh);
}

void ConnectionEditor::buildFoot(QVBoxLayout &column)
{
    auto *foot = new Surface(Surface::Ground::Panel, this);
    foot->setHairlines(Qt::TopEdge);
    m_problem = new PlainLabel(foot);
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_diagnose = new QPushButton(tr("Diagnose…"), foot);
    m_diagnose->setObjectName(QStringLiteral("diagnoseButton"));
    m_diagnose->setAutoDefault(false);
    m_diagnose->setToolTip(tr("Tries the connection step by step, without saving it"));
    m_cancel = new QPushButton(tr("Cancel"), foot);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save"), foot);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Save without connecting"));
    m_saveAndConnect = new QPushButton(tr("Save and connect"), foot);
    m_saveAndConnect->setObjectName(QStringLiteral("saveAndConnectButton"));
    m_saveAndConnect->setProperty("kind", QStringLiteral("primary"));
    m_saveAndConnect->setAutoDefault(false);
    m_saveAndConnect->setToolTip(tr("Ctrl+Enter"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(18, 12, 18, 12);
    row->addWidget(m_problem, 1);
    row->addWidget(m_diagnose);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    row->addWidget(m_saveAndConnect);
    column.addWidget(foot);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_asksToDiscard)
            QDialog::reject();
        else
            reject();
    });
    connect(m_diagnose, &QPushButton::clicked, this,
            [this] { Q_EMIT diagnosisRequested(profile(), m_pastedPassword); });
    connect(m_save, &QPushButton::clicked, this, [this] { finish(false); });
    connect(m_saveAndConnect, &QPushButton::clicked, this, [this] { finish(true); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_saveAndConnect, [this] {
            m_saveAndConnect->setFocus(Qt::ShortcutFocusReason); // a table cell being edited is taken over
            m_saveAndConnect->click();
        });
}

void ConnectionEditor::addSection(EditorSection *section)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(section);
    m_stack->addWidget(scroll);
    m_list->addEntry(section->title());
    m_sections.push_back(section);
    connect(section, &EditorSection::edited, this, &ConnectionEditor::refresh);
}

/// As it is read: head, sections, what is in the section shown, foot.
void ConnectionEditor::arrangeTabOrder()
{
    setTabOrder(m_url, m_list);
    QWidget *last = previousInFocusChain();
    for (QWidget *button : {m_diagnose, m_cancel, m_save, m_saveAndConnect}) {
        setTabOrder(last, button);
        last = button;
    }
}

void ConnectionEditor::showSection(int index) { m_list->setCurrent(index); }

ConnectionProfile ConnectionEditor::profile() const
{
    ConnectionProfile profile = m_original;
    profile.name = m_name->text().trimmed();
    for (const EditorSection *section : m_sections)
        section->store(profile);
    return profile;
}

QString ConnectionEditor::problem() const
{
    if (!m_urlProblem.isEmpty())
        return m_urlProblem;
    if (m_name->text().trimmed().isEmpty())
        return tr("The connection needs a name.");
    const ProtocolVersion version = profile().version;
    for (const EditorSection *section : m_sections) {
        if (QString sentence = section->problem(version); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

void ConnectionEditor::takeUrl(const QString &typed)
{
    const auto url = parseConnectionUrl(typed);
    m_urlProblem = url || typed.isEmpty() ? QString() : url.error();
    if (!url) {
        // The beginning of an address is one too ("http" of "http://…"): it must not stay behind in the fields.
        m_where->setAddress(m_settled.transport, m_settled.host, m_settled.port);
        m_way->setPath(m_settled.webSocket.path);
    } else {
        ConnectionProfile place = profile();
        place.webSocket.path = m_settled.webSocket.path; // not what was typed on the way: its query is to stay
        url->applyTo(place);
        m_where->setAddress(place.transport, place.host, place.port);
        m_way->setPath(place.webSocket.path);
        if (!url->userName.isEmpty() || url->hasPassword)
            m_who->setUser(url->userName, true);
        if (url->hasPassword)
            m_pastedPassword = url->password;
    }
    refresh();
}

void ConnectionEditor::refresh()
{
    const ConnectionProfile now = profile();
    // The address follows the fields; while it is typed into, the fields follow it. What is no address stays to be
    // mended, until the fields say another one.
    if (now.host != m_settled.host || now.port != m_settled.port || now.transport != m_settled.transport) {
        if (!m_url->hasFocus())
            m_urlProblem.clear();
    }
    if (!m_url->hasFocus() && m_urlProblem.isEmpty()) {
        m_settled = now;
        if (m_url->text() != now.url())
            m_url->setText(now.url());
    }
    for (size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setVersion(now.version);
        m_sections[i]->setTransport(now.transport);
        m_list->setEntry(int(i), m_sections[i]->summary(), !m_sections[i]->problem(now.version).isEmpty());
    }
    askToDiscard(false);
    const QString sentence = problem();
    m_problem->setPlainText(sentence.isEmpty() ? warning(now) : sentence);
    m_diagnose->setEnabled(sentence.isEmpty());
    m_save->setEnabled(sentence.isEmpty());
    m_saveAndConnect->setEnabled(sentence.isEmpty());
}

/// What is allowed and hardly ever meant.
QString ConnectionEditor::warning(const ConnectionProfile &profile)
{
    if (usesTls(profile.transport) || profile.transport == TransportKind::LocalSocket)
        return {};
    if (profile.port == defaultPort(TransportKind::Tls) || profile.port == defaultPort(TransportKind::SecureWebSocket))
        return tr("Port %1 is one for TLS, and this connection is not encrypted: see Transport.")
            .arg(QString::number(profile.port));
    const bool isLoopback = profile.host == QLatin1String("localhost") || QHostAddress(profile.host).isLoopback();
    if (profile.askPassword && !isLoopback)
        return tr("The password will cross the network for everyone to read: this connection is not encrypted.");
    return {};
}

void ConnectionEditor::finish(bool connectNow)
{
    if (!problem().isEmpty())
        return;
    const ConnectionProfile result = profile();
    const QByteArray password = m_pastedPassword;
    if (const QString notKept = m_store ? m_store(result) : QString(); !notKept.isEmpty()) {
        m_problem->setPlainText(notKept);
        return;
    }
    accept();
    Q_EMIT saved(result, password, connectNow);
}

void ConnectionEditor::reject()
{
    if (profile() == m_asLoaded)
        return QDialog::reject();
    askToDiscard(!m_asksToDiscard); // Escape once more goes back to the fields
    m_problem->setPlainText(m_asksToDiscard ? tr("There are changes that are not saved.") : problem());
    if (m_asksToDiscard)
        m_cancel->setFocus();
}

void ConnectionEditor::askToDiscard(bool on)
{
    m_asksToDiscard = on;
    m_cancel->setText(on ? tr("Discard changes") : tr("Cancel"));
}

}
